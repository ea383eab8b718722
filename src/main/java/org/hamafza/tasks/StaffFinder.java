package org.hamafza.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Officeholder;
import org.hamafza.identity.Officeholders;
import org.springframework.stereotype.Component;

/** Finds the people around many pieces of work, in as many statements as for one. */
@Component
class StaffFinder {

  private final Officeholders officeholders;
  private final Bars bars;

  StaffFinder(Officeholders officeholders, Bars bars) {
    this.officeholders = officeholders;
    this.bars = bars;
  }

  Staff of(Collection<WorkItem> work) {
    Set<Long> councils =
        work.stream().map(item -> item.subject().councilId()).collect(Collectors.toSet());
    Set<Long> ngos =
        work.stream()
            .flatMap(item -> Stream.of(item.partyNgoId(), item.subject().ngoId()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<Long> assignees =
        work.stream()
            .map(WorkItem::assigneeId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Officeholder> holders = List.copyOf(officeholders.of(councils, ngos));
    Set<Long> people =
        holders.stream().map(holder -> holder.person().id()).collect(Collectors.toSet());
    people.addAll(assignees);
    return new Staff(holders, officeholders.active(assignees), bars.of(work, people));
  }
}
