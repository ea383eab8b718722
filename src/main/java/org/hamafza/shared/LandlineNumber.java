package org.hamafza.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Iranian landline number with its area code, kept as +98 and ten digits. */
public record LandlineNumber(String value) {

  private static final Pattern TYPED = Pattern.compile("(?:\\+98|0098|0)([1-8][0-9]{9})");
  private static final Pattern STORED = Pattern.compile("\\+98[1-8][0-9]{9}");

  public LandlineNumber {
    if (!STORED.matcher(value).matches()) {
      throw new IllegalArgumentException("error.landline.format");
    }
  }

  public static Parsed<LandlineNumber> parse(String text) {
    Matcher number = TYPED.matcher(Typed.bare(text));
    return number.matches()
        ? Parsed.of(new LandlineNumber("+98" + number.group(1)))
        : Parsed.wrong("error.landline.format");
  }

  public static boolean isValid(String text) {
    return parse(text).isValid();
  }

  @Override
  public String toString() {
    return value;
  }
}
