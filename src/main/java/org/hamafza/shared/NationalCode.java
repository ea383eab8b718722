package org.hamafza.shared;

/** The ten-digit code of a natural person (کد ملی), checked by its check digit. */
public record NationalCode(String value) {

  public NationalCode {
    if (problem(value) != null) {
      throw new IllegalArgumentException(problem(value));
    }
  }

  public static Parsed<NationalCode> parse(String text) {
    String digits = Typed.bare(text);
    String problem = problem(digits);
    return problem == null ? Parsed.of(new NationalCode(digits)) : Parsed.wrong(problem);
  }

  /** For imports only: spreadsheets lose up to two leading zeros, which are given back here. */
  public static Parsed<NationalCode> parseLenient(String text) {
    String digits = Typed.bare(text);
    return parse(digits.length() == 8 || digits.length() == 9 ? leftPad(digits) : digits);
  }

  public static boolean isValid(String text) {
    return parse(text).isValid();
  }

  /** What may be shown of it: the last four digits. */
  public String masked() {
    return "******" + value.substring(6);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static String leftPad(String digits) {
    return "0".repeat(10 - digits.length()) + digits;
  }

  private static String problem(String digits) {
    if (!Typed.isDigits(digits, 10)) {
      return "error.nationalCode.format";
    }
    if (Typed.allEqual(digits) || digits.startsWith("000000", 3) || !checkDigitFits(digits)) {
      return "error.nationalCode.checksum";
    }
    return null;
  }

  private static boolean checkDigitFits(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int rest = sum % 11;
    return digits.charAt(9) - '0' == (rest < 2 ? rest : 11 - rest);
  }
}
