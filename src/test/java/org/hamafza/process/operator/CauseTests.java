package org.hamafza.process.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Messages of failures lose the values that belong to cases. */
class CauseTests {

  @Test
  void keepsAPlainMessage() {
    assertThat(Cause.of("No parameter amountSmall on 2020-11-01\n\tat x"))
        .isEqualTo("No parameter amountSmall on 2020-11-01");
  }

  @Test
  void hidesWhatDatabasesQuote() {
    assertThat(Cause.of("Unique index \"NGO(LEGAL_ID) VALUES ( /* 1 */ 'a b' )\""))
        .isEqualTo("Unique index \"NGO(LEGAL_ID) (…)");
    assertThat(Cause.of("Detail: Key (name)=(Some Body) already exists."))
        .isEqualTo("Detail: Key (name)(…) already exists.");
    assertThat(Cause.of("value 'Some Body' too long")).isEqualTo("value '…' too long");
  }

  @Test
  void endsInTime() {
    assertThat(Cause.of("x".repeat(1000))).hasSize(301);
    assertThat(Cause.of(null)).isEmpty();
  }
}
