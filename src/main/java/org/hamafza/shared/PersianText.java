package org.hamafza.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of one Persian text: as stored, as searched, as compared and as sorted. */
public final class PersianText {

  private static final Collator PERSIAN_ORDER = Collator.getInstance(new ULocale("fa")).freeze();
  private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t\\x0B\\f]+");
  private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern BLANKS_AT_LINE_BREAK = Pattern.compile(" ?\\n ?");
  private static final Pattern JOINERS = Pattern.compile("\\u200C{2,}");
  private static final Pattern IDLE_JOINERS =
      Pattern.compile("(?<=[ \\n]|^)\\u200C|\\u200C(?=[ \\n]|$)");
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u200C\\u200D]+");
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");

  private PersianText() {}

  /** Without NUL, which no person types and PostgreSQL cannot store or compare. */
  public static String storable(String text) {
    return text.replace("\0", "");
  }

  /**
   * The storage form: one code point for each letter, Persian digits for Arabic-Indic ones, no
   * invisible characters but a single ZWNJ between letters, single blanks; line breaks are kept.
   */
  public static String canonical(String text) {
    if (text == null) {
      return "";
    }
    String shown = visible(LINE_BREAKS.matcher(text).replaceAll("\n"));
    String letters = letters(Normalizer.normalize(shown, Normalizer.Form.NFC));
    String spaced = BLANKS.matcher(letters).replaceAll(" ");
    String joined = JOINERS.matcher(spaced).replaceAll("\u200C");
    String tight = IDLE_JOINERS.matcher(joined).replaceAll("");
    return BLANKS_AT_LINE_BREAK
        .matcher(BLANKS.matcher(tight).replaceAll(" "))
        .replaceAll("\n")
        .strip();
  }

  /** The form in which texts are found: spelling marks, joiners, case and punctuation are gone. */
  public static String searchKey(String text) {
    if (text == null) {
      return "";
    }
    String plain = canonical(Normalizer.normalize(text, Normalizer.Form.NFKC));
    String apart = Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    // NFD takes ئ and ۀ apart into Arabic letters again, so the letters are folded a second time.
    String folded = letters(MARKS.matcher(apart).replaceAll(""));
    return asciiDigits(SEPARATORS.matcher(folded).replaceAll(" ")).strip();
  }

  /** The search form without blanks, in which separately and jointly written words are equal. */
  public static String compactKey(String text) {
    return searchKey(text).replace(" ", "");
  }

  /** Sorting these hexadecimal keys as plain text gives the order of the Persian alphabet. */
  public static String sortKey(String text) {
    return HexFormat.of().formatHex(PERSIAN_ORDER.getCollationKey(canonical(text)).toByteArray());
  }

  /** Writes the digits of every script as 0 to 9. */
  public static String asciiDigits(String text) {
    return digits(text, '0');
  }

  /** Writes the digits of every script as ۰ to ۹. */
  public static String persianDigits(String text) {
    return digits(text, '\u06F0');
  }

  /**
   * Writes the digits of every script as ۰ to ۹ for a Persian reader, and leaves them otherwise.
   */
  public static String digitsFor(Locale reader, String text) {
    return LocalText.isPersian(reader) ? persianDigits(text) : text;
  }

  /**
   * How alike two texts are, from 0 to 1: the Dice coefficient of the three-letter pieces of their
   * compact keys. A blank text is like nothing.
   */
  public static double similarity(String a, String b) {
    Set<String> ofA = trigrams(compactKey(a));
    Set<String> ofB = trigrams(compactKey(b));
    if (ofA.isEmpty() || ofB.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(ofA);
    both.retainAll(ofB);
    return 2.0 * both.size() / (ofA.size() + ofB.size());
  }

  private static Set<String> trigrams(String key) {
    Set<String> pieces = new HashSet<>();
    String padded = key.isEmpty() ? "" : "  " + key + " ";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      pieces.add(padded.substring(i, i + 3));
    }
    return pieces;
  }

  private static String digits(String text, char zero) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? zero + Character.digit(c, 10) : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(PersianLetters::fold).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(PersianLetters::isVisible).forEach(out::appendCodePoint);
    return out.toString();
  }
}
