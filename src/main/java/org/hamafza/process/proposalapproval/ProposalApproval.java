package org.hamafza.process.proposalapproval;

import java.util.Date;
import org.hamafza.process.Variable;
import org.hamafza.process.proposalintake.ProposalIntake;

/**
 * The whole case, from the submitted proposal to the evaluated project: the words its model and its
 * code share.
 */
public final class ProposalApproval {

  public static final String ID = "ProposalApproval";

  public static final String PROPOSAL_SUBMITTED = "ProposalApproval.ProposalSubmitted";
  public static final String COUNCIL_DECIDED = "ProposalApproval.CouncilDecided";

  public static final String CRISIS_DECLARED = "ProposalApproval.CrisisDeclared";

  /** A case that was asked about cannot change over to the fast track any more. */
  public static final String FAST_TRACK_CLOSED = "ProposalApproval.FastTrackClosed";

  public static final String PROPOSAL_WITHDRAWN = "ProposalApproval.ProposalWithdrawn";

  /** What was approved for now stays no longer. */
  public static final String APPROVAL_ENDED = "ProposalApproval.ApprovalEnded";

  /** The case was over and an appeal has led it back into review. */
  public static final String SENT_BACK_ON_APPEAL = "ProposalApproval.SentBackOnAppeal";

  /** The case was over and an appeal has brought about its approval. */
  public static final String APPROVED_ON_APPEAL = "ProposalApproval.ApprovedOnAppeal";

  // Values of decisionOutcome.
  public static final String APPROVED = "APPROVED";
  public static final String APPROVED_PARTIAL = "APPROVED_PARTIAL";
  public static final String APPROVED_CONDITIONAL = "APPROVED_CONDITIONAL";
  public static final String DEFERRED = "DEFERRED";
  public static final String DEFERRED_COI = "DEFERRED_COI";
  public static final String NO_QUORUM = "NO_QUORUM";
  public static final String REJECTED = "REJECTED";

  /** When the chair is told that the council has not decided. */
  public static final Variable<Date> DECISION_DUE = Variable.ofDate("decisionDue");

  // Values of intakeOutcome as this process reads them.
  public static final String ADMITTED = ProposalIntake.ADMITTED;
  public static final String NOT_ELIGIBLE = ProposalIntake.NOT_ELIGIBLE;
  public static final String REFERRED = ProposalIntake.REFERRED;
  public static final String LAPSED = ProposalIntake.LAPSED;
  public static final String MERGED = ProposalIntake.MERGED;

  private ProposalApproval() {}
}
