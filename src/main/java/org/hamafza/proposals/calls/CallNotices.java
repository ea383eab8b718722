package org.hamafza.proposals.calls;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.springframework.stereotype.Component;

/** Tells NGOs what becomes of the call under which they write. */
@Component
class CallNotices {

  private final CallLinkTable links;
  private final People people;
  private final Notifications notifications;

  CallNotices(CallLinkTable links, People people, Notifications notifications) {
    this.links = links;
    this.people = people;
    this.notifications = notifications;
  }

  void amended(Call call, String reason) {
    tell(links.writing(call.id()), "amended", call, call.content().closesOn(), reason);
  }

  void withdrawn(Call call, String reason) {
    if (call.isPublished()) {
      tell(links.writing(call.id()), "withdrawn", call, reason);
    }
  }

  void allowed(Call call, long ngoId, LocalDate lastDay, String reason) {
    tell(List.of(ngoId), "allowed", call, lastDay, reason);
  }

  private void tell(List<Long> ngos, String what, Call call, Object... more) {
    Set<Person> applicants = new LinkedHashSet<>();
    for (long ngo : ngos) {
      applicants.addAll(people.ofNgo(ngo, Role.NGO_SIGNATORY));
      applicants.addAll(people.ofNgo(ngo, Role.NGO_SUBMITTER));
    }
    notifications.tell(
        applicants,
        "proposals.calls.notice." + what,
        "/calls/" + call.id(),
        Stream.concat(Stream.of(call.number(), call.title()), Stream.of(more)).toArray());
  }
}
