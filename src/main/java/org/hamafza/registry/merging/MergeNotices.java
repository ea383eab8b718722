package org.hamafza.registry.merging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.people.PeopleHandover;
import org.hamafza.registry.people.PeopleHandover.Fate;
import org.springframework.stereotype.Component;

/** Tells the secretary what waits, who proposed it what came of it, and people of both NGOs. */
@Component
class MergeNotices {

  private final People people;
  private final Notifications notifications;

  MergeNotices(People people, Notifications notifications) {
    this.people = people;
    this.notifications = notifications;
  }

  void proposed(Ngo ngo, long mergeId, Member by) {
    List<Person> secretaries =
        people.holders(Role.SECRETARIAT_LEAD, ngo.councilId()).stream()
            .filter(person -> person.id() != by.personId())
            .toList();
    String link = "/ngos/" + ngo.id() + "/merges/" + mergeId;
    notifications.tell(secretaries, "registry.merge.notice.proposed", link, ngo.name());
  }

  void refused(Ngo ngo, Merge merge, String answer) {
    tell(
        Set.of(merge.proposerId()),
        "registry.merge.notice.refused",
        "/ngos/" + ngo.id() + "/merges/" + merge.id(),
        ngo.name(),
        answer);
  }

  void merged(Ngo ngo, Ngo into, Merge merge, List<PeopleHandover.Line> handed) {
    Set<Long> ended = new LinkedHashSet<>();
    Set<Long> others = new LinkedHashSet<>(Set.of(merge.proposerId()));
    for (PeopleHandover.Line line : handed) {
      (line.fate() == Fate.ENDS ? ended : others).add(line.personId());
    }
    for (Role role : new Role[] {Role.NGO_ADMINISTRATOR, Role.NGO_SIGNATORY, Role.NGO_SUBMITTER}) {
      people.ofNgo(into.id(), role).forEach(person -> others.add(person.id()));
    }
    Object[] names = {ngo.name(), into.name()};
    tell(others, "registry.merge.notice.merged", "/ngos/" + into.id(), names);
    tell(ended, "registry.merge.notice.ended", "/", names);
  }

  private void tell(Set<Long> ids, String key, String link, Object... args) {
    List<Person> told =
        ids.stream().map(people::find).flatMap(Optional::stream).filter(Person::active).toList();
    notifications.tell(told, key, link, args);
  }
}
