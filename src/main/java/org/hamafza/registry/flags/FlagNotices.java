package org.hamafza.registry.flags;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.registry.Ngo;
import org.springframework.stereotype.Component;

/** Tells who may confirm a flag that one waits, and an NGO that it is barred, or no longer. */
@Component
class FlagNotices {

  private final People people;
  private final Notifications notifications;

  FlagNotices(People people, Notifications notifications) {
    this.people = people;
    this.notifications = notifications;
  }

  void waits(Ngo ngo, long flagId, Member asked) {
    List<Person> others = new ArrayList<>();
    for (Role role : new Role[] {Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD}) {
      people.holders(role, ngo.councilId()).stream()
          .filter(person -> person.id() != asked.personId())
          .forEach(others::add);
    }
    String link = "/ngos/" + ngo.id() + "/flags/" + flagId;
    notifications.tell(others, "registry.flags.notice.waits", link, ngo.name());
  }

  void barred(Ngo ngo, String reason) {
    tell(ngo, "registry.flags.notice.barred", ngo.name(), reason);
  }

  void freed(Ngo ngo) {
    tell(ngo, "registry.flags.notice.freed", ngo.name());
  }

  void upheld(Ngo ngo) {
    tell(ngo, "registry.flags.notice.upheld", ngo.name());
  }

  private void tell(Ngo ngo, String key, Object... args) {
    Set<Person> all = new LinkedHashSet<>();
    for (Role role : new Role[] {Role.NGO_ADMINISTRATOR, Role.NGO_SIGNATORY, Role.NGO_SUBMITTER}) {
      all.addAll(people.ofNgo(ngo.stayingId(), role));
    }
    notifications.tell(all, key, "/ngos/" + ngo.stayingId(), args);
  }
}
