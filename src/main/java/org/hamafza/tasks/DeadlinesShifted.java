package org.hamafza.tasks;

import java.util.List;
import java.util.Map;
import org.hamafza.shared.DomainEvents;

/**
 * Deadlines moved by one act; rooms and processes that keep a copy of one move it too.
 *
 * @param work the pieces of work whose deadlines they are, as they were before, by id
 */
public record DeadlinesShifted(List<DeadlineShifted> events, Map<Long, WorkItem> work)
    implements DomainEvents {

  /** The moves of the deadlines of one kind of work. */
  public List<DeadlineShifted> of(String element) {
    return events.stream().filter(each -> element.equals(each.element())).toList();
  }
}
