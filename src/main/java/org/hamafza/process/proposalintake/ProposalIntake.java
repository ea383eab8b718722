package org.hamafza.process.proposalintake;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * Intake of a proposal, from its receipt to its admission or end: the words its model and its code
 * share.
 */
public final class ProposalIntake {

  public static final String ID = "ProposalIntake";

  public static final String DEFICIENCY_ANSWERED = "ProposalIntake.DeficiencyAnswered";

  public static final String INTEGRITY_CASE_OPENED = "ProposalIntake.IntegrityCaseOpened";
  public static final String INTEGRITY_CASE_ENDED = "ProposalIntake.IntegrityCaseEnded";

  // Counts of findings that conclude the screening.
  public static final Variable<Boolean> INCOMPLETE = Variable.ofBoolean("incomplete");
  public static final Variable<Integer> BLOCKERS_FINAL = Variable.ofInteger("blockersFinal");
  public static final Variable<Integer> BLOCKERS_CURABLE = Variable.ofInteger("blockersCurable");
  public static final Variable<Integer> HOLDS = Variable.ofInteger("holds");
  public static final Variable<Integer> DOCUMENTS_MISSING = Variable.ofInteger("documentsMissing");
  public static final Variable<Integer> WARNINGS = Variable.ofInteger("warnings");
  public static final Variable<String> ELIGIBILITY_OUTCOME = Variable.ofText("eligibilityOutcome");

  /** The value of eligibilityOutcome with which a file waits. */
  public static final String HELD = "HELD";

  public static final Variable<String> SCREENING_OUTCOME = Variable.ofText("screeningOutcome");
  public static final String PASS = "PASS";
  public static final String DEFICIENT = "DEFICIENT";
  public static final String REJECT = "REJECT";
  public static final String LAPSE = "LAPSE";

  public static final Variable<Date> DEFICIENCY_DUE = Variable.ofDate("deficiencyDue");

  /** Whether the NGO was reminded of the answer that the case waits for. */
  public static final Variable<Boolean> APPLICANT_REMINDED =
      Variable.ofBoolean("applicantReminded");

  // Joining forces with the NGO of a similar file.
  public static final Variable<Boolean> SIMILAR_FOUND = Variable.ofBoolean("similarFound");
  public static final Variable<Boolean> OFFER_MADE = Variable.ofBoolean("offerMade");
  public static final Variable<String> SYNERGY_TERM = Variable.ofText("synergyTerm");
  public static final Variable<Date> SYNERGY_DUE = Variable.ofDate("synergyDue");
  public static final Variable<Boolean> MERGER_ACCEPTED = Variable.ofBoolean("mergerAccepted");

  public static final Variable<Boolean> REJECTION_CONFIRMED =
      Variable.ofBoolean("rejectionConfirmed");

  // Values of intakeOutcome.
  public static final String ADMITTED = "ADMITTED";
  public static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";
  public static final String REFERRED = "REFERRED";
  public static final String LAPSED = "LAPSED";
  public static final String MERGED = "MERGED";

  private ProposalIntake() {}
}
