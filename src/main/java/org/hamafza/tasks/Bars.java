package org.hamafza.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is kept away from which work, as all rooms together say. */
@Component
class Bars {

  private final ObjectProvider<KeptAway> rooms;

  Bars(ObjectProvider<KeptAway> rooms) {
    this.rooms = rooms;
  }

  /** What an NGO does in its own matter is never kept from its people. */
  Set<KeptAway.Bar> of(Collection<WorkItem> work, Collection<Long> people) {
    List<WorkItem> ofCouncil =
        work.stream()
            .filter(item -> item.partyNgoId() == null && item.role() != Role.NGO_SUBMITTER)
            .toList();
    return ofCouncil.isEmpty() || people.isEmpty()
        ? Set.of()
        : rooms.stream()
            .flatMap(room -> room.of(ofCouncil, people).stream())
            .collect(Collectors.toSet());
  }

  /**
   * The work that this member may know of. What is asked of the member alone, and of nobody else in
   * his or her place, is known as long as it is asked: to declare once more, or to vote.
   */
  List<WorkItem> open(Member member, List<WorkItem> work) {
    Set<KeptAway.Bar> bars = of(work, List.of(member.personId()));
    return work.stream().filter(item -> isOpen(bars, item, member.personId())).toList();
  }

  /** Those of these people to whom the work may be given. */
  List<Person> free(WorkItem item, List<Person> people) {
    Set<KeptAway.Bar> bars = of(List.of(item), people.stream().map(Person::id).toList());
    return people.stream().filter(person -> isOpen(bars, item, person.id())).toList();
  }

  boolean keep(Member member, WorkItem item) {
    return open(member, List.of(item)).isEmpty();
  }

  private static boolean isOpen(Set<KeptAway.Bar> bars, WorkItem item, long personId) {
    return item.isAskedOfNobodyBut(personId)
        || !bars.contains(new KeptAway.Bar(item.id(), personId));
  }
}
