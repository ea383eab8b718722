package org.hamafza.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.Option;

/** What a reviewer may declare, with the column of the table CoiEffect that it is put into. */
enum ConflictCode {
  NOTHING("COI-0", "nothingToDeclare"),
  OWN_ROLE("COI-1", "ownRole"),
  RELATIVE_ROLE("COI-2", "relativeRole"),
  FINANCIAL_INTEREST("COI-3", "financialInterest"),
  AGENCY_INVOLVED("COI-4", "agencyInvolved"),
  LICENSING_AGENCY("COI-5", "licensingAgency"),
  COMPETING_NGO("COI-6", "competingNgo"),
  SCORED_SAME_FILE("COI-7", "scoredSameFile");

  private final String code;
  private final String column;

  ConflictCode(String code, String column) {
    this.code = code;
    this.column = column;
  }

  String code() {
    return code;
  }

  static Parsed<ConflictCode> parse(String typed) {
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

  /** The inputs of the table: this one is so, the others are not. */
  Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    Stream.of(values()).forEach(each -> inputs.put(each.column, each == this));
    return inputs;
  }
}
