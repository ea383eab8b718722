package org.hamafza.review;

import java.util.Map;

/** The scores and comments of one reviewer, by criterion. */
record ScoreSheet(long slotId, Map<String, Integer> scores, Map<String, String> comments) {

  ScoreSheet {
    scores = Map.copyOf(scores);
    comments = Map.copyOf(comments);
  }
}
