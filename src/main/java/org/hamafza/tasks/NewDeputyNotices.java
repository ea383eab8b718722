package org.hamafza.tasks;

import java.util.List;
import org.hamafza.identity.AppointmentMade;
import org.hamafza.identity.Parties;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a new deputy of an agency what is open there, which its notices have told others only. */
@Component
class NewDeputyNotices {

  private final WorkItems items;
  private final People people;
  private final Parties parties;
  private final Notifications notifications;

  NewDeputyNotices(WorkItems items, People people, Parties parties, Notifications notifications) {
    this.items = items;
    this.people = people;
    this.parties = parties;
    this.notifications = notifications;
  }

  @EventListener
  void on(AppointmentMade made) {
    if (made.role() != Role.AGENCY_DEPUTY) {
      return;
    }
    Person deputy = people.find(made.personId()).orElseThrow();
    notifications.tell(
        List.of(deputy),
        "tasks.notice.deputy",
        "/tasks",
        parties.agencies().get(made.agencyCode()),
        made.validFrom(),
        items.openOfAgency(made.agencyCode(), made.subject().councilId()));
  }
}
