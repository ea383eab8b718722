package org.hamafza.process;

/**
 * The variables that several processes of one case share; each process's own ones stand in its
 * contract.
 */
public final class CaseVariables {

  // Who and what the case is about; set once at the start.
  public static final Variable<Long> COUNCIL_ID = Variable.ofLong("councilId");
  public static final Variable<Long> PROPOSAL_ID = Variable.ofLong("proposalId");

  // The limits that ruled on the day of submission, frozen so that a later change does not touch a
  // running case.
  public static final Variable<Long> AMOUNT_SMALL = Variable.ofLong("amountSmall");
  public static final Variable<Long> AMOUNT_MEDIUM = Variable.ofLong("amountMedium");
  public static final Variable<Long> AMOUNT_LARGE = Variable.ofLong("amountLarge");
  public static final Variable<Long> AMOUNT_FAST_TRACK = Variable.ofLong("amountFastTrack");
  public static final Variable<Integer> DEFERRAL_MAX = Variable.ofInteger("deferralMax");
  public static final Variable<Integer> SPREAD_MAX = Variable.ofInteger("spreadMax");

  /** ISO date of the day whose parameters rule this case. */
  public static final Variable<String> POLICY_DATE = Variable.ofText("policyDate");

  // Facts gathered from the file for the tables; amounts in rial.
  public static final Variable<Long> REQUESTED = Variable.ofLong("requested");
  public static final Variable<String> SCOPE_LEVEL = Variable.ofText("scopeLevel");
  public static final Variable<String> GRADE = Variable.ofText("grade");
  public static final Variable<Boolean> FOREIGN_MONEY = Variable.ofBoolean("foreignMoney");
  public static final Variable<Boolean> VULNERABLE = Variable.ofBoolean("vulnerable");
  public static final Variable<Boolean> SAFEGUARDING_POLICY =
      Variable.ofBoolean("safeguardingPolicy");
  public static final Variable<Boolean> CRISIS_MODE = Variable.ofBoolean("crisisMode");
  public static final Variable<Boolean> CRISIS_RELATED = Variable.ofBoolean("crisisRelated");
  public static final Variable<Boolean> PUBLIC_FUNDRAISING =
      Variable.ofBoolean("publicFundraising");
  public static final Variable<Boolean> SPONSOR_AGENCY = Variable.ofBoolean("sponsorAgency");

  // Results of the tables that several processes read.
  public static final Variable<String> RISK_LEVEL = Variable.ofText("riskLevel");
  public static final Variable<String> REVIEW_ROUTE = Variable.ofText("reviewRoute");
  public static final String REFER_NATIONAL = "REFER_NATIONAL";
  public static final String COUNCIL_REGULAR = "COUNCIL_REGULAR";
  public static final String COUNCIL_TECH = "COUNCIL_TECH";
  public static final String CRISIS_FAST_TRACK = "CRISIS_FAST_TRACK";

  // Terms of the route, such as "7WD".
  public static final Variable<String> SCREENING_TERM = Variable.ofText("screeningTerm");
  public static final Variable<String> DEFICIENCY_TERM = Variable.ofText("deficiencyTerm");
  public static final Variable<String> REVIEW_TERM = Variable.ofText("reviewTerm");
  public static final Variable<String> OPINION_TERM = Variable.ofText("opinionTerm");
  public static final Variable<String> DECISION_TERM = Variable.ofText("decisionTerm");
  public static final Variable<String> NOTIFICATION_TERM = Variable.ofText("notificationTerm");
  public static final Variable<String> TOTAL_TERM = Variable.ofText("totalTerm");

  // What one part of the case hands to the next.
  public static final Variable<String> INTAKE_OUTCOME = Variable.ofText("intakeOutcome");
  public static final Variable<Boolean> WORKING_GROUP_NEEDED =
      Variable.ofBoolean("workingGroupNeeded");
  public static final Variable<Boolean> GROUP_FORMED = Variable.ofBoolean("groupFormed");
  public static final Variable<String> PERFORMANCE_GRADE = Variable.ofText("performanceGrade");

  private CaseVariables() {}
}
