package org.hamafza.crisis;

import java.util.List;
import java.util.Set;
import org.hamafza.audit.RecordedThings;
import org.springframework.stereotype.Component;

/** Finds crises for those who may read their records. */
@Component
class RecordedCrises implements RecordedThings {

  private final DeclarationTable table;

  RecordedCrises(DeclarationTable table) {
    this.table = table;
  }

  @Override
  public String type() {
    return Declaration.TYPE;
  }

  @Override
  public List<Line> find(Set<Long> councils, String words, long beforeId, int limit) {
    return table.search(councils, words, beforeId, limit).stream()
        .map(
            line ->
                new Line(
                    line.id(),
                    line.number(),
                    line.title(),
                    null,
                    "crisis.state." + line.state(),
                    line.proposedAt()))
        .toList();
  }
}
