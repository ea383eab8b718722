package org.hamafza.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.Option;

/** The conflicts of interest, each with the column of the table CoiEffect that it is put into. */
public enum ConflictCode {
  NOTHING("COI-0", "nothingToDeclare"),
  OWN_ROLE("COI-1", "ownRole"),
  RELATIVE_ROLE("COI-2", "relativeRole"),
  FINANCIAL_INTEREST("COI-3", "financialInterest"),
  AGENCY_INVOLVED("COI-4", "agencyInvolved"),
  LICENSING_AGENCY("COI-5", "licensingAgency"),
  COMPETING_NGO("COI-6", "competingNgo"),
  SCORED_SAME_FILE("COI-7", "scoredSameFile");

  /** The order of the rows of the table: whoever has several declares the first. */
  private static final List<ConflictCode> STRONGEST_FIRST =
      List.of(
          OWN_ROLE,
          RELATIVE_ROLE,
          FINANCIAL_INTEREST,
          SCORED_SAME_FILE,
          AGENCY_INVOLVED,
          COMPETING_NGO,
          LICENSING_AGENCY,
          NOTHING);

  private final String code;
  private final String column;

  ConflictCode(String code, String column) {
    this.code = code;
    this.column = column;
  }

  /** As it stands in the minutes, such as COI-4. */
  public String code() {
    return code;
  }

  /** What was typed, as a code. */
  public static Parsed<ConflictCode> parse(String typed) {
    return Stream.of(values())
        .filter(each -> each.code.equals(typed.strip()))
        .findFirst()
        .map(Parsed::of)
        .orElseGet(() -> Parsed.wrong("error.choice"));
  }

  static List<Option> options() {
    return Stream.of(values())
        .map(each -> Option.keyed(each.code, "review.conflict." + each.code))
        .toList();
  }

  /** The inputs of the table for one declared code: this one is so, the others are not. */
  public static Map<String, Object> facts(String declared) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Stream.of(values()).forEach(each -> facts.put(each.column, each.code.equals(declared)));
    return facts;
  }

  Map<String, Object> inputs() {
    return facts(code);
  }

  /** Whether whoever has the other one too must declare that, and not this. */
  public boolean isWeakerThan(ConflictCode other) {
    return rank() > other.rank();
  }

  int rank() {
    return STRONGEST_FIRST.indexOf(this);
  }
}
