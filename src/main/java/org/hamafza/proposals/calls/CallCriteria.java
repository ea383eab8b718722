package org.hamafza.proposals.calls;

import java.time.LocalDate;
import org.hamafza.proposals.CallContent;
import org.hamafza.proposals.ScoredCriteria;
import org.springframework.stereotype.Component;

/** To which criteria the weights of a call belong. */
@Component
class CallCriteria {

  private final ScoredCriteria criteria;

  CallCriteria(ScoredCriteria criteria) {
    this.criteria = criteria;
  }

  /**
   * From when the criteria hold that {@code content} weighs; null if it has no weights of its own.
   * Weights that stay as they were stay with their criteria, whatever holds today.
   */
  LocalDate of(CallContent content, Call before, LocalDate today) {
    if (content.weights().isEmpty()) {
      return null;
    }
    boolean same = before != null && content.weights().equals(before.content().weights());
    return same ? before.criteriaSince() : criteria.since(today);
  }
}
