package org.hamafza.bench;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Variable;
import org.hamafza.process.councilsession.CouncilSession;
import org.hamafza.process.fundsconfirmation.FundsConfirmation;
import org.hamafza.process.itemvote.ItemVote;
import org.hamafza.process.performancereview.PerformanceReview;
import org.hamafza.process.projectfollowup.ProjectFollowUp;
import org.hamafza.process.proposalapproval.ProposalApproval;
import org.hamafza.process.proposalintake.ProposalIntake;
import org.hamafza.process.proposalreview.ProposalReview;
import org.hamafza.process.resolutionfollowup.ResolutionFollowUp;
import org.hamafza.process.workinggroupformation.WorkingGroupFormation;

/** What the steps of the models must set for a case to take the path of T06, and nothing else. */
final class T06Path {

  // As many as the driver of the program has; Benchmarks checks that the work is the same.
  private static final int SCORES = 2;
  private static final int EXPERT_OPINIONS = 2;
  private static final int AGENCY_OPINIONS = 2;
  private static final int PRESENT = 9;
  private static final int VOTERS = 8;
  private static final int INVITED = 7;
  private static final int ACTIONS = 1;
  private static final long REPORTS = 5;

  private final Map<String, JavaDelegate> steps = new HashMap<>();

  T06Path() {
    intake();
    review();
    council();
    workingGroup();
    followUp();
    performance();
  }

  JavaDelegate step(String name) {
    return steps.getOrDefault(name, execution -> {});
  }

  static String businessKey(long proposal) {
    return "ISF-1399-P-%04d".formatted(proposal);
  }

  static Map<String, Object> atSubmission(long proposal) {
    return Map.of(
        CaseVariables.COUNCIL_ID.name(), 1L,
        CaseVariables.PROPOSAL_ID.name(), proposal,
        CaseVariables.AMOUNT_SMALL.name(), 500_000_000L,
        CaseVariables.AMOUNT_MEDIUM.name(), 2_000_000_000L,
        CaseVariables.AMOUNT_LARGE.name(), 10_000_000_000L,
        CaseVariables.AMOUNT_FAST_TRACK.name(), 5_000_000_000L,
        CaseVariables.DEFERRAL_MAX.name(), 2,
        CaseVariables.SPREAD_MAX.name(), 25,
        CaseVariables.POLICY_DATE.name(), "2020-11-01");
  }

  static Map<String, Object> atCall(long proposal) {
    return Map.of(
        CaseVariables.COUNCIL_ID.name(),
        1L,
        CaseVariables.PROPOSAL_ID.name(),
        proposal,
        CouncilSession.SECOND_CALL.name(),
        false,
        CouncilSession.SESSION_ID.name(),
        proposal);
  }

  private void intake() {
    at(
        "gatherFacts",
        set(CaseVariables.REQUESTED, 900_000_000L),
        set(CaseVariables.SCOPE_LEVEL, "COUNTY"),
        set(CaseVariables.GRADE, "B"),
        set(CaseVariables.FOREIGN_MONEY, false),
        set(CaseVariables.VULNERABLE, false),
        set(CaseVariables.SAFEGUARDING_POLICY, false),
        set(CaseVariables.CRISIS_MODE, false),
        set(CaseVariables.CRISIS_RELATED, false),
        set(CaseVariables.PUBLIC_FUNDRAISING, false),
        set(CaseVariables.SPONSOR_AGENCY, true));
    at(
        "checkEligibility",
        set(ProposalIntake.INCOMPLETE, false),
        set(ProposalIntake.BLOCKERS_FINAL, 0),
        set(ProposalIntake.BLOCKERS_CURABLE, 0),
        set(ProposalIntake.DOCUMENTS_MISSING, 0),
        set(ProposalIntake.WARNINGS, 0));
    at(
        "concludeScreening",
        set(ProposalIntake.SCREENING_OUTCOME, ProposalIntake.PASS),
        set(ProposalIntake.SIMILAR_FOUND, false));
    at("admitProposal", set(CaseVariables.INTAKE_OUTCOME, ProposalIntake.ADMITTED));
  }

  private void review() {
    at("matchAgencies", set(CaseVariables.WORKING_GROUP_NEEDED, true));
    at(
        "openReviews",
        set(ProposalReview.REVIEW_COUNT, SCORES),
        set(ProposalReview.EXPERT_OPINION_COUNT, EXPERT_OPINIONS),
        set(ProposalReview.AGENCY_OPINION_COUNT, AGENCY_OPINIONS),
        set(ProposalReview.FUNDS_QUESTION_COUNT, 1),
        later(ProposalReview.OPINION_DUE));
    at("concludeFunds", set(FundsConfirmation.FUNDS_CONFIRMED, true));
    at(
        "summariseReviews",
        set(ProposalReview.REVIEWS_DONE, 2),
        set(ProposalReview.REVIEWS_REQUIRED, 2),
        set(ProposalReview.SCORE_SPREAD, 10.0),
        set(ProposalReview.AVERAGE_SCORE, 80.0),
        set(ProposalReview.LOWEST_CRITERION, 3.0),
        set(ProposalReview.THIRD_REVIEW_DONE, false),
        set(ProposalReview.AGENCY_OBJECTION, false));
  }

  private void council() {
    at("presentToCouncil", later(ProposalApproval.DECISION_DUE));
    at("concludeAgenda", set(CouncilSession.AGENDA_APPROVED, true));
    at("determineQuorum", set(CouncilSession.QUORUM_MET, true));
    at("deliverDecisions", set(CouncilSession.SESSION_CLOSED, true));
    at("concludeSignatures", set(CouncilSession.SIGNATURE_MISSING, false));
    at("takeNextItem", T06Path::takeNextItem);
    at(
        "callMembers",
        set(ItemVote.DECLARATION_COUNT, PRESENT),
        later(ItemVote.DECLARATIONS_CLOSE_AT));
    at("applyRecusals", set(ItemVote.ALTERNATES_CALLED, false));
    at(
        "openBallot",
        set(ItemVote.VOTER_COUNT, VOTERS),
        set(ItemVote.BALLOT_POSSIBLE, true),
        set(ItemVote.BALLOT_BY_HAND, false),
        later(ItemVote.BALLOT_CLOSES_AT));
    at(
        "concludeVote",
        set(ItemVote.VOTE_OUTCOME, ProposalApproval.APPROVED),
        set(ItemVote.REASON_OWED, false));
    at("recordDecision", T06Path::tellTheCase);
  }

  private static void takeNextItem(DelegateExecution execution) {
    boolean first = CouncilSession.ITEM_ID.find(execution).isEmpty();
    CouncilSession.ITEM_LEFT.set(execution, first);
    if (first) {
      CouncilSession.ITEM_ID.set(execution, 1L);
      CouncilSession.ITEM_KEY.set(execution, execution.getProcessBusinessKey() + "-01");
    }
  }

  private static void tellTheCase(DelegateExecution execution) {
    execution
        .getProcessEngineServices()
        .getRuntimeService()
        .createMessageCorrelation(ProposalApproval.COUNCIL_DECIDED)
        .processInstanceBusinessKey(businessKey(CaseVariables.PROPOSAL_ID.get(execution)))
        .setVariable(CaseVariables.DECISION_OUTCOME.name(), ProposalApproval.APPROVED)
        .correlate();
  }

  private void workingGroup() {
    at(
        "inviteGroupMembers",
        set(WorkingGroupFormation.INVITATION_COUNT, INVITED),
        set(WorkingGroupFormation.INVITATION_TERM, "7WD"),
        later(WorkingGroupFormation.INVITATION_DUE));
    at(
        "checkComposition",
        set(WorkingGroupFormation.GROUP_COMPOSITION, WorkingGroupFormation.COMPLETE));
    at("activateGroup", set(CaseVariables.GROUP_FORMED, true));
  }

  private void followUp() {
    at("setCadence", set(ProjectFollowUp.ACTION_COUNT, ACTIONS));
    at("takeNextReport", T06Path::takeNextReport);
    at("concludeReport", set(ProjectFollowUp.REPORT_ACCEPTED, true));
    at("concludeAction", set(ResolutionFollowUp.ACTION_ACCEPTED, true));
  }

  private static void takeNextReport(DelegateExecution execution) {
    long next = ProjectFollowUp.REPORT_ID.find(execution).orElse(0L) + 1;
    ProjectFollowUp.REPORT_LEFT.set(execution, next <= REPORTS);
    if (next <= REPORTS) {
      ProjectFollowUp.REPORT_ID.set(execution, next);
    }
  }

  private void performance() {
    at("inviteComment", later(PerformanceReview.COMMENT_DUE));
    at(
        "prepareGrading",
        set(CaseVariables.GRADE, "B"),
        set(PerformanceReview.INTEGRITY_BREACH, false),
        set(PerformanceReview.UNRETURNED_FUNDS, false),
        set(PerformanceReview.FINAL_REPORT_MISSING, false),
        set(PerformanceReview.EVIDENCE_VERIFIED, true),
        set(PerformanceReview.COMPLETED_PROJECTS, 1),
        set(PerformanceReview.COMPOSITE, 90.0),
        set(PerformanceReview.ON_TIME_PERCENT, 100.0));
    at("concludeGrade", set(PerformanceReview.GRADE_CONFIRMED, true));
  }

  private void at(String step, JavaDelegate... acts) {
    steps.put(
        step,
        execution -> {
          for (JavaDelegate act : List.of(acts)) {
            act.execute(execution);
          }
        });
  }

  private static <T> JavaDelegate set(Variable<T> variable, T value) {
    return execution -> variable.set(execution, value);
  }

  /** Later than any step of the lifecycle, so that no timer fires. */
  private static JavaDelegate later(Variable<Date> variable) {
    return execution ->
        variable.set(
            execution, Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(30))));
  }
}
