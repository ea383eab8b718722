package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2AddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./data/hamafza",
        "jdbc:h2:./data/hamafza",
        "jdbc:h2:~/hamafza;WRITE_DELAY=500",
        "jdbc:h2:file:./data/hamafza;LOCK_TIMEOUT=1000;WRITE_DELAY=01"
      })
  void refusesAFileThatMayLoseCommits(String url) {
    assertThatThrownBy(() -> H2Address.safe(url)).hasMessageContaining("WRITE_DELAY=0");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:./data/hamafza;WRITE_DELAY=0,",
    "jdbc:h2:./data/hamafza;write_delay=0;LOCK_TIMEOUT=1000,",
    "jdbc:h2:mem:test,",
    "jdbc:h2:mem:test;optimize_reuse_results=1,jdbc:h2:mem:test"
  })
  void readsWithoutACacheOfResults(String url, String rest) {
    assertThat(H2Address.safe(url))
        .isEqualTo((rest == null ? url : rest) + ";OPTIMIZE_REUSE_RESULTS=0");
  }

  @Test
  void leavesOthersAlone() {
    assertThat(H2Address.safe("jdbc:postgresql://db/hamafza"))
        .isEqualTo("jdbc:postgresql://db/hamafza");
  }

  @Test
  void saysWhy() {
    assertThatThrownBy(() -> H2Address.safe("jdbc:h2:./x")).hasMessageContaining("told is saved");
  }
}
