package org.hamafza.review;

/** How many people and agencies are asked in one round. */
public record Opened(int scores, int expertOpinions, int agencyOpinions) {}
