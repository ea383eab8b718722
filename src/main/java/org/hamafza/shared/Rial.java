package org.hamafza.shared;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** An amount of money in whole rials, zero or more. */
public record Rial(long amount) implements Comparable<Rial> {

  public static final Rial ZERO = new Rial(0);

  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final int DIGITS_OF_LARGEST = 19;
  private static final Pattern SEPARATORS = Pattern.compile("(?<=[0-9])[\\u066C\\u060C,_ ]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern MINUS = Pattern.compile("[-\\u2212] ?([0-9]+)|([0-9]+)[-\\u2212]");

  public Rial {
    if (amount < 0) {
      throw new IllegalArgumentException("error.money.negative");
    }
  }

  /** Reads digits of any script with the separators people use; never a fraction. */
  public static Parsed<Rial> parse(String text) {
    String typed = PersianText.asciiDigits(PersianText.canonical(text)).replace("\u200C", "");
    String number = SEPARATORS.matcher(typed).replaceAll("");
    if (MINUS.matcher(number).matches()) {
      return Parsed.wrong("error.money.negative");
    }
    if (!NUMBER.matcher(number).matches()) {
      return Parsed.wrong("error.money.format");
    }
    String significant = number.replaceFirst("^0+(?=.)", "");
    if (significant.length() > DIGITS_OF_LARGEST
        || new BigInteger(significant).compareTo(LARGEST) > 0) {
      return Parsed.wrong("error.money.tooLarge");
    }
    return Parsed.of(new Rial(Long.parseLong(significant)));
  }

  /** The number with separators, in the digits of the language, without the unit. */
  public String format(Locale locale) {
    return grouped(amount, locale);
  }

  /** Whole tomans (ten rials), as people say the amount. */
  public long toman() {
    return amount / 10;
  }

  public String formatToman(Locale locale) {
    return grouped(toman(), locale);
  }

  /** Throws an ArithmeticException when the sum does not fit. */
  public Rial plus(Rial other) {
    return new Rial(Math.addExact(amount, other.amount));
  }

  @Override
  public int compareTo(Rial other) {
    return Long.compare(amount, other.amount);
  }

  private static String grouped(long number, Locale locale) {
    ULocale language = new ULocale(LocalText.isPersian(locale) ? "fa" : "en");
    return NumberFormat.getIntegerInstance(language).format(number);
  }
}
