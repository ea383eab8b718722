package org.hamafza.shared;

import java.util.regex.Pattern;

/** A ten-digit Iranian postal code (کد پستی). */
public record PostalCode(String value) {

  // Unofficial in origin, therefore never a reason to refuse.
  private static final Pattern USUAL =
      Pattern.compile("(?!([0-9])\\1{3})[13-9]{4}[1346-9][013-9]{5}");

  /** How far a typed code can be trusted. */
  public enum Standing {
    VALID,
    UNUSUAL,
    INVALID
  }

  public PostalCode {
    if (!isAcceptable(value)) {
      throw new IllegalArgumentException("error.postalCode.format");
    }
  }

  public static Parsed<PostalCode> parse(String text) {
    String digits = Typed.bare(text);
    return isAcceptable(digits)
        ? Parsed.of(new PostalCode(digits))
        : Parsed.wrong("error.postalCode.format");
  }

  public static boolean isValid(String text) {
    return parse(text).isValid();
  }

  public static Standing standingOf(String text) {
    return parse(text).value().map(PostalCode::standing).orElse(Standing.INVALID);
  }

  /** VALID or UNUSUAL; an unusual code is accepted with a warning. */
  public Standing standing() {
    return USUAL.matcher(value).matches() ? Standing.VALID : Standing.UNUSUAL;
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isAcceptable(String digits) {
    return Typed.isDigits(digits, 10) && digits.charAt(0) != '0' && !Typed.allEqual(digits);
  }
}
