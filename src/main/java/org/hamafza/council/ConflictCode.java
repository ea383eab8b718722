package org.hamafza.council;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conflicts of interest that a member may declare about an item. */
public enum ConflictCode {
  NOTHING("COI-0", "nothingToDeclare"),
  OWN_ROLE("COI-1", "ownRole"),
  RELATIVE_ROLE("COI-2", "relativeRole"),
  FINANCIAL_INTEREST("COI-3", "financialInterest"),
  AGENCY_INVOLVED("COI-4", "agencyInvolved"),
  LICENSING_AGENCY("COI-5", "licensingAgency"),
  COMPETING_NGO("COI-6", "competingNgo"),
  SCORED_SAME_FILE("COI-7", "scoredSameFile");

  private final String code;
  private final String fact;

  ConflictCode(String code, String fact) {
    this.code = code;
    this.fact = fact;
  }

  /** As it stands in the minutes, such as COI-4. */
  public String code() {
    return code;
  }

  /** What can be declared about an item of that kind. */
  static List<ConflictCode> declarable(ItemKind kind) {
    return Arrays.stream(values())
        .filter(each -> kind == ItemKind.APPEAL || each != SCORED_SAME_FILE)
        .toList();
  }

  /** The inputs of the table CoiEffect for one declared code. */
  public static Map<String, Object> facts(String declared) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (ConflictCode each : values()) {
      facts.put(each.fact, each.code.equals(declared));
    }
    return facts;
  }
}
