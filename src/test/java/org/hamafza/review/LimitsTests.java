package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest grant: the share of the total, rounded down, never more than asked. */
class LimitsTests {

  @ParameterizedTest
  @CsvSource({
    "70, 620000000, 480000000, 434000000",
    "60, 850000000, 700000000, 510000000",
    "70, 2700000000, 2100000000, 1890000000",
    "60, 360000000, 300000000, 216000000",
    "80, 1300000000, 900000000, 900000000",
    "90, 199, 199, 179",
    "0, 1000, 1000, 0",
    "90, 9223372036854775807, 9223372036854775807, 8301034833169298226"
  })
  void capsTheGrant(int share, long total, long requested, long grant) {
    assertThat(new Limits(share, 25, 25, "NONE").grant(total, requested)).isEqualTo(grant);
  }
}
