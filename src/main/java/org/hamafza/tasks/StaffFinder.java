package org.hamafza.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Officeholders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the people around many pieces of work, in as many statements as for one. */
@Component
class StaffFinder {

  private final Officeholders officeholders;
  private final ObjectProvider<KeptAway> rooms;

  StaffFinder(Officeholders officeholders, ObjectProvider<KeptAway> rooms) {
    this.officeholders = officeholders;
    this.rooms = rooms;
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
    Set<KeptAway.Bar> bars =
        rooms.stream().flatMap(room -> room.of(work).stream()).collect(Collectors.toSet());
    return new Staff(
        List.copyOf(officeholders.of(councils, ngos)), officeholders.active(assignees), bars);
  }
}
