package org.hamafza.review;

/**
 * What the reviews of a proposal say together: the inputs of the table ScoreRecommendation.
 *
 * @param done what is in, of what is required
 * @param required the score sheets asked for, and opinions whose reviewer stepped out
 */
public record ReviewSummary(
    int done,
    int required,
    double spread,
    boolean thirdReviewDone,
    double average,
    double lowestCriterion,
    boolean agencyObjection) {}
