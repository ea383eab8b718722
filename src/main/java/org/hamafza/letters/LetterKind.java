package org.hamafza.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a letter tells, which facts its text may name, and which of them it must name. */
enum LetterKind {
  APPROVED(Facts.DECISION, "number resolution"),
  APPROVED_CONDITIONAL(Facts.APPEALABLE, "number resolution conditions appealUntil court"),
  APPROVED_PARTIAL(Facts.APPEALABLE, "number resolution amount appealUntil court"),
  REJECTED(Facts.APPEALABLE, "number resolution reason appealUntil court"),
  RATIFICATION_REFUSED(
      Facts.CASE + " resolution text amount reason appealUntil court",
      "number resolution reason appealUntil court"),
  RATIFICATION_LAPSED(
      Facts.CASE + " resolution text amount appealUntil court",
      "number resolution appealUntil court"),
  DEFERRED(Facts.DECISION, "number resolution reason"),
  NOT_ELIGIBLE(Facts.CASE + " reason appealUntil court", "number reason appealUntil court"),
  REFERRED(Facts.CASE, "number"),
  NATIONAL_REFERRAL(Facts.CASE, "number ngo"),
  APPEAL_DECIDED(Facts.APPEAL, "number appeal result reason court"),
  APPEAL_REFUSED(Facts.APPEAL, "number appeal reason court"),
  AGENCY_COOPERATION(Facts.DECISION + " agency", "number resolution agency");

  /** The facts that several kinds have. */
  private static final class Facts {
    static final String CASE = "ngo council number title date";
    static final String DECISION = CASE + " resolution text amount conditions reason dueOn";
    static final String APPEALABLE = DECISION + " appealUntil court";
    static final String APPEAL = CASE + " appeal result reason court";
  }

  private final List<String> facts;
  private final List<String> obligatory;

  LetterKind(String facts, String obligatory) {
    this.facts = List.of(facts.split(" "));
    this.obligatory = List.of(obligatory.split(" "));
  }

  /** The placeholders that its text may have. */
  List<String> facts() {
    return facts;
  }

  /** The placeholders without which it is not complete. */
  List<String> obligatory() {
    return obligatory;
  }

  static Optional<LetterKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The letter about the outcome of a vote, or of a decision of the secretariat. */
  static LetterKind ofOutcome(String outcome) {
    return Stream.of(APPROVED_CONDITIONAL, APPROVED_PARTIAL, APPROVED, REJECTED, DEFERRED)
        .filter(kind -> outcome.startsWith(kind.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no letter for " + outcome));
  }
}
