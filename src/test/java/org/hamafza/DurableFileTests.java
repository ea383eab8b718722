package org.hamafza;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableFileTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./data/hamafza",
        "jdbc:h2:./data/hamafza",
        "jdbc:h2:~/hamafza;WRITE_DELAY=500",
        "jdbc:h2:file:./data/hamafza;LOCK_TIMEOUT=1000;WRITE_DELAY=01"
      })
  void refusesAFileThatMayLoseCommits(String url) {
    assertThatThrownBy(() -> DurableFile.check(url)).hasMessageContaining("WRITE_DELAY=0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./data/hamafza;WRITE_DELAY=0",
        "jdbc:h2:./data/hamafza;write_delay=0;LOCK_TIMEOUT=1000",
        "jdbc:h2:mem:test",
        "jdbc:postgresql://db/hamafza"
      })
  void acceptsWhatKeepsThem(String url) {
    assertThatCode(() -> DurableFile.check(url)).doesNotThrowAnyException();
  }

  @Test
  void saysWhy() {
    assertThatThrownBy(() -> DurableFile.check("jdbc:h2:./x"))
        .hasMessageContaining("told is saved");
  }
}
