package org.hamafza.appeal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hamafza.tasks.KeptAway;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Keeps what is decided within an appeal from those who were involved before. */
@Component
class InvolvedBefore implements KeptAway {

  private final AppealTable table;
  private final Independence independence;

  InvolvedBefore(AppealTable table, Independence independence) {
    this.table = table;
    this.independence = independence;
  }

  @Override
  public Set<Bar> of(Collection<WorkItem> work, Collection<Long> people) {
    Set<Bar> bars = new HashSet<>();
    work.forEach(item -> barred(item).forEach(person -> bars.add(new Bar(item.id(), person))));
    return bars;
  }

  boolean isBarred(WorkItem item, long personId) {
    return barred(item).contains(personId);
  }

  private Set<Long> barred(WorkItem item) {
    return Duty.of(item.formKey())
        .map(duty -> independence.barred(duty, appeal(item)))
        .orElse(Set.of());
  }

  private Appeal appeal(WorkItem item) {
    return table.find(item.rowId()).orElseThrow();
  }
}
