package org.hamafza.proposals;

import org.hamafza.identity.AppointmentMade;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a new deputy of an agency which proposals wait for its answer. */
@Component
class PartsOfNewDeputy {

  private final PartsAsked asked;
  private final PartNotices notices;
  private final People people;

  PartsOfNewDeputy(PartsAsked asked, PartNotices notices, People people) {
    this.asked = asked;
    this.notices = notices;
    this.people = people;
  }

  @EventListener
  void on(AppointmentMade made) {
    if (made.role() == Role.AGENCY_DEPUTY) {
      asked
          .ofAgency(made.agencyCode(), made.subject().councilId())
          .forEach(draft -> notices.asked(draft, people.find(made.personId()).stream().toList()));
    }
  }
}
