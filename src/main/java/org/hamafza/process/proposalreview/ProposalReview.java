package org.hamafza.process.proposalreview;

import java.util.Date;
import org.hamafza.process.Variable;

/**
 * Review of an admitted proposal, up to the cover sheet for the council: the words its model and
 * its code share.
 */
public final class ProposalReview {

  public static final String ID = "ProposalReview";

  public static final String CRISIS_DECLARED = "ProposalReview.CrisisDeclared";

  /** A case that was asked about cannot change over to the fast track any more. */
  public static final String FAST_TRACK_CLOSED = "ProposalReview.FastTrackClosed";

  // How many forms each kind of reviewer gets, and when a silent agency consents.
  public static final Variable<Integer> REVIEW_COUNT = Variable.ofInteger("reviewCount");
  public static final Variable<Integer> EXPERT_OPINION_COUNT =
      Variable.ofInteger("expertOpinionCount");
  public static final Variable<Integer> AGENCY_OPINION_COUNT =
      Variable.ofInteger("agencyOpinionCount");
  public static final Variable<Integer> FUNDS_QUESTION_COUNT =
      Variable.ofInteger("fundsQuestionCount");
  public static final Variable<Date> OPINION_DUE = Variable.ofDate("opinionDue");

  // The summary of all reviews.
  public static final Variable<Integer> REVIEWS_DONE = Variable.ofInteger("reviewsDone");
  public static final Variable<Integer> REVIEWS_REQUIRED = Variable.ofInteger("reviewsRequired");
  public static final Variable<Double> SCORE_SPREAD = Variable.ofDouble("scoreSpread");
  public static final Variable<Double> AVERAGE_SCORE = Variable.ofDouble("averageScore");
  public static final Variable<Double> LOWEST_CRITERION = Variable.ofDouble("lowestCriterion");
  public static final Variable<Boolean> THIRD_REVIEW_DONE = Variable.ofBoolean("thirdReviewDone");
  public static final Variable<Boolean> AGENCY_OBJECTION = Variable.ofBoolean("agencyObjection");

  public static final Variable<String> SCORE_RECOMMENDATION =
      Variable.ofText("scoreRecommendation");
  public static final String DATA_INCOMPLETE = "DATA_INCOMPLETE";
  public static final String THIRD_REVIEW = "THIRD_REVIEW";

  private ProposalReview() {}
}
