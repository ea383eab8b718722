package org.hamafza.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Relief.OVERTURN;
import static org.hamafza.council.Relief.REMIT;
import static org.hamafza.council.Relief.UPHOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hamafza.council.Relief;
import org.junit.jupiter.api.Test;

/** What a panel proposes, also when its members do not agree. */
class PanelMajorityTests {

  @Test
  void mostOfThePanelDecideAlsoAgainstWhoPresides() {
    assertThat(of(OVERTURN, UPHOLD, UPHOLD)).isEqualTo(UPHOLD);
    assertThat(of(UPHOLD, REMIT, REMIT)).isEqualTo(REMIT);
  }

  @Test
  void whoPresidesDecidesATie() {
    assertThat(of(REMIT, UPHOLD, OVERTURN)).isEqualTo(REMIT);
    assertThat(of(OVERTURN, UPHOLD, UPHOLD, OVERTURN)).isEqualTo(OVERTURN);
    assertThat(of(UPHOLD, OVERTURN, UPHOLD, OVERTURN, REMIT)).isEqualTo(UPHOLD);
  }

  @Test
  void whatWasSaidInAnEarlierRoundCountsNoMore() {
    List<Panel.Opinion> said = new ArrayList<>(said(1, OVERTURN, OVERTURN, OVERTURN));
    said.addAll(said(2, UPHOLD, REMIT, REMIT));
    assertThat(PanelMajority.of(2, members(3), said)).isEqualTo(REMIT);
    assertThatThrownBy(() -> PanelMajority.of(3, members(3), said))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Relief of(Relief... reliefs) {
    return PanelMajority.of(1, members(reliefs.length), said(1, reliefs));
  }

  private static List<Panel.Opinion> said(int round, Relief... reliefs) {
    List<Panel.Opinion> said = new ArrayList<>();
    for (int i = 0; i < reliefs.length; i++) {
      said.add(new Panel.Opinion(round, i + 1, reliefs[i], "دلیل", Instant.EPOCH));
    }
    return said;
  }

  private static List<Long> members(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }
}
