package org.hamafza.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Iranian mobile number, kept as +989 and nine digits. */
public record MobileNumber(String value) {

  private static final Pattern TYPED = Pattern.compile("(?:\\+98|0098|98|0)?(9[0-9]{9})");
  private static final Pattern STORED = Pattern.compile("\\+989[0-9]{9}");

  public MobileNumber {
    if (!STORED.matcher(value).matches()) {
      throw new IllegalArgumentException("error.mobile.format");
    }
  }

  public static Parsed<MobileNumber> parse(String text) {
    Matcher number = TYPED.matcher(Typed.bare(text));
    return number.matches()
        ? Parsed.of(new MobileNumber("+98" + number.group(1)))
        : Parsed.wrong("error.mobile.format");
  }

  public static boolean isValid(String text) {
    return parse(text).isValid();
  }

  @Override
  public String toString() {
    return value;
  }
}
