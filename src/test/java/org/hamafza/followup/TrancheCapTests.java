package org.hamafza.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of a grant that is paid first; half is the most in a crisis. */
class TrancheCapTests {

  @ParameterizedTest
  @CsvSource({"50, 70, 50, 50", "40, 60, 40, 50", "30, 50, 30, 50", "25, 40, 25, 40", "0, 0, 0, 0"})
  void isWhatTheTableSaysAndInACrisisAtMostHalf(
      int normal, int inCrisis, int percent, int percentInCrisis) {
    Map<String, Object> row = Map.of("tranchePercent", normal, "crisisTranchePercent", inCrisis);
    assertThat(TrancheCap.percent(row, false, 50)).isEqualTo(percent);
    assertThat(TrancheCap.percent(row, true, 50)).isEqualTo(percentInCrisis);
  }

  @Test
  void isRoundedDownAndDoesNotOverflow() {
    assertThat(TrancheCap.of(999, 50)).isEqualTo(499);
    assertThat(TrancheCap.of(Long.MAX_VALUE, 50)).isEqualTo(Long.MAX_VALUE / 2);
  }
}
