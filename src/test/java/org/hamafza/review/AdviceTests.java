package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a decision departs from the advice and so needs a reason. */
class AdviceTests {

  @ParameterizedTest
  @CsvSource({
    "APPROVE, APPROVED, true",
    "APPROVE, APPROVED_PARTIAL, true",
    "APPROVE, REJECTED, false",
    "APPROVE, APPROVED_PARTIAL APPROVED_CONDITIONAL, false",
    "APPROVE_WITH_CONDITIONS, APPROVED_PARTIAL APPROVED_CONDITIONAL, true",
    "APPROVE_WITH_CONDITIONS, APPROVED_CONDITIONAL, true",
    "APPROVE_WITH_CONDITIONS, APPROVED, false",
    "COUNCIL_DISCUSSION, REJECTED, true",
    "REVISE_RESUBMIT, DEFERRED, true",
    "REVISE_RESUBMIT, APPROVED, false",
    "REJECT, REJECTED, true",
    "REJECT, APPROVED, false"
  })
  void isFollowedOrNot(Advice advice, String outcomes, boolean followed) {
    assertThat(advice.followedBy(Set.of(outcomes.split(" ")))).isEqualTo(followed);
  }
}
