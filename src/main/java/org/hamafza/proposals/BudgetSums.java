package org.hamafza.proposals;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a budget adds up to, in rial; a sum too large for a number is null.
 *
 * @param lines all lines together
 * @param funds requested, own and other money together
 * @param byType the lines of each kind of cost together
 */
record BudgetSums(Long lines, Long funds, Map<CostType, Long> byType) {

  static BudgetSums of(ProposalContent content) {
    Map<CostType, Long> byType = new EnumMap<>(CostType.class);
    for (BudgetLine line : content.lines()) {
      if (line.type() != null && line.amount() != null && content.linesTotal() != null) {
        byType.merge(line.type(), line.amount(), Long::sum);
      }
    }
    return new BudgetSums(content.linesTotal(), content.fundsTotal(), byType);
  }

  /** Percent of all lines that are of this kind, rounded; null if none is. */
  public Integer share(String type) {
    Long amount = byType.get(CostType.valueOf(type));
    return amount == null || lines == 0 ? null : (int) Math.round(100.0 * amount / lines);
  }
}
