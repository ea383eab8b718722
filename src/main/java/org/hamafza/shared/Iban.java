package org.hamafza.shared;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/** An Iranian bank account number (شبا): IR, two check digits, bank code, account. */
public record Iban(String value) {

  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  // Mathematically possible, but check digits are computed as 98 minus a rest of 0 to 96.
  private static final Set<String> NEVER_ISSUED = Set.of("00", "01", "99");
  private static final Set<String> KNOWN_BANKS =
      Set.of(
          "010", "011", "012", "013", "014", "015", "016", "017", "018", "019", "020", "021", "022",
          "051", "052", "053", "054", "055", "056", "057", "058", "059", "060", "061", "062", "063",
          "064", "065", "066", "069", "070", "073", "075", "078", "079", "080", "095");

  public Iban {
    if (problem(value) != null) {
      throw new IllegalArgumentException(problem(value));
    }
  }

  /** Accepts blanks, any digits, lower case, and a missing IR. */
  public static Parsed<Iban> parse(String text) {
    String bare = Typed.bare(text).toUpperCase(Locale.ROOT);
    String iban = bare.startsWith("IR") ? bare : "IR" + bare;
    String problem = problem(iban);
    return problem == null ? Parsed.of(new Iban(iban)) : Parsed.wrong(problem);
  }

  public static boolean isValid(String text) {
    return parse(text).isValid();
  }

  public String bankCode() {
    return value.substring(4, 7);
  }

  /** Only a hint to look again: banks merge and new codes appear. */
  public boolean hasKnownBank() {
    return KNOWN_BANKS.contains(bankCode());
  }

  @Override
  public String toString() {
    return value;
  }

  private static String problem(String iban) {
    if (!iban.startsWith("IR") || !Typed.isDigits(iban.substring(2), 24)) {
      return "error.iban.format";
    }
    // I and R stand for 18 and 27 in the sum.
    String sum = iban.substring(4) + "1827" + iban.substring(2, 4);
    boolean fits = new BigInteger(sum).mod(MODULUS).equals(BigInteger.ONE);
    return fits && !NEVER_ISSUED.contains(iban.substring(2, 4)) ? null : "error.iban.checksum";
  }
}
