package org.hamafza.appeal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hamafza.council.Relief;

/** What a panel proposes: what most of it want; of as many, what the one who presides wants. */
final class PanelMajority {

  private PanelMajority() {}

  /**
   * @param members who presides, then the others
   * @throws IllegalStateException if who presides has not spoken in that round
   */
  static Relief of(int round, List<Long> members, List<Panel.Opinion> opinions) {
    List<Panel.Opinion> said = opinions.stream().filter(each -> each.round() == round).toList();
    Map<Relief, Long> votes = new EnumMap<>(Relief.class);
    said.forEach(each -> votes.merge(each.relief(), 1L, Long::sum));
    Relief first =
        said.stream()
            .filter(each -> each.personId() == members.get(0))
            .map(Panel.Opinion::relief)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("who presides has said nothing"));
    return votes.keySet().stream()
        .filter(each -> votes.get(each) > votes.get(first))
        .max(Comparator.comparing(votes::get))
        .orElse(first);
  }
}
