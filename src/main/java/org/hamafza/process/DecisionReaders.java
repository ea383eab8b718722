package org.hamafza.process;

import java.util.Set;
import org.hamafza.shared.Visibility;

/** Who may read which table's answers in the record of a case. */
final class DecisionReaders {

  // What would tell an applicant who reviews, how reviewers scored, or who declared a conflict.
  private static final Set<String> INTERNAL =
      Set.of("RequiredReviewers", "ScoreRecommendation", "CoiEffect", "SupportLimits");

  private DecisionReaders() {}

  static Visibility of(String decision) {
    return INTERNAL.contains(decision) ? Visibility.SECRETARIAT : Visibility.PARTIES;
  }
}
