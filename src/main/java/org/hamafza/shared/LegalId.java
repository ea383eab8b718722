package org.hamafza.shared;

/** The eleven-digit identifier of a legal person (شناسه ملی); text, because zeros may lead it. */
public record LegalId(String value) {

  private static final int[] WEIGHTS = {29, 27, 23, 19, 17};

  public LegalId {
    if (problem(value) != null) {
      throw new IllegalArgumentException(problem(value));
    }
  }

  public static Parsed<LegalId> parse(String text) {
    String digits = Typed.bare(text);
    String problem = problem(digits);
    return problem == null ? Parsed.of(new LegalId(digits)) : Parsed.wrong(problem);
  }

  public static boolean isValid(String text) {
    return parse(text).isValid();
  }

  @Override
  public String toString() {
    return value;
  }

  private static String problem(String digits) {
    if (!Typed.isDigits(digits, 11)) {
      return "error.legalId.format";
    }
    if (digits.startsWith("000000", 3) || !checkDigitFits(digits)) {
      return "error.legalId.checksum";
    }
    return null;
  }

  private static boolean checkDigitFits(String digits) {
    int shift = digits.charAt(9) - '0' + 2;
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += (shift + digits.charAt(i) - '0') * WEIGHTS[i % 5];
    }
    return digits.charAt(10) - '0' == sum % 11 % 10;
  }
}
