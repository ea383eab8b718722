package org.hamafza.appeal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hamafza.tasks.KeptAway;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Keeps the check of an appeal from those who were involved, its refusal from who checked it. */
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
    work.stream()
        .filter(item -> item.assigneeId() == null)
        .forEach(item -> barred(item).forEach(person -> bars.add(new Bar(item.id(), person))));
    return bars;
  }

  boolean isBarred(WorkItem item, long personId) {
    boolean theirs = item.assigneeId() != null && item.assigneeId() == personId;
    return !theirs && barred(item).contains(personId);
  }

  private Set<Long> barred(WorkItem item) {
    return switch (item.formKey()) {
      case CheckAppealForm.KEY -> independence.involved(appeal(item));
      case ConfirmRefusalForm.KEY -> Set.of(appeal(item).check().by());
      default -> Set.of();
    };
  }

  private Appeal appeal(WorkItem item) {
    return table.find(item.rowId()).orElseThrow();
  }
}
