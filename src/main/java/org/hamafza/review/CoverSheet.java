package org.hamafza.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * The sheet on top of a file that goes before the council.
 *
 * @param version the submitted version of the proposal that was reviewed; null on old sheets
 * @param average mean of the reviewers' totals, 0 to 100
 * @param recommendation what the table ScoreRecommendation says
 * @param advice what the secretariat advises; null until the sheet is written
 * @param departure why the advice is not the recommendation; empty if it is
 * @param maxGrant in rial, by the table SupportLimits and what finance has confirmed
 * @param funds what finance has confirmed; null if no money is asked for, or it was not asked
 * @param draft the resolution as the secretariat would word it
 * @param frozen whether it lies before the council and can no longer be changed
 */
public record CoverSheet(
    long proposalId,
    Integer version,
    double average,
    double spread,
    double lowestCriterion,
    List<CriterionAverage> criteria,
    Advice recommendation,
    Limits limits,
    long maxGrant,
    Confirmed funds,
    String summary,
    String risks,
    Advice advice,
    String departure,
    LocalText draft,
    List<ExpertOpinion> expertOpinions,
    List<AgencyOpinion> agencyOpinions,
    Long writtenBy,
    Instant writtenAt,
    boolean frozen) {

  /**
   * What finance has confirmed.
   *
   * @param amount in rial
   * @param budgetLine from where it would be paid; empty if nothing is there
   */
  public record Confirmed(long amount, String budgetLine) {}

  /** The mean score of a criterion, 0 to 5. */
  public record CriterionAverage(Criterion criterion, double average) {}

  /** What an expert said who does not score. */
  public record ExpertOpinion(ReviewerRole role, Stance stance, String remark) {}

  /** Whether a decision of one of those outcomes is not what the table recommends. */
  public boolean departsFromRecommendation(Set<String> outcomes) {
    return !recommendation.followedBy(outcomes);
  }

  /** Whether a decision of one of those outcomes is not what the secretariat advises. */
  public boolean departsFromAdvice(Set<String> outcomes) {
    return advice != null && !advice.followedBy(outcomes);
  }

  /** Whether the secretariat advises something else than the table recommends. */
  public boolean departsFromRecommendation() {
    return advice != null && advice != recommendation;
  }
}
