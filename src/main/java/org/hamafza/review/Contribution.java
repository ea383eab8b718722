package org.hamafza.review;

/** What a reviewer hands in. */
enum Contribution {
  SCORE,
  OPINION
}
