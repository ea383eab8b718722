package org.hamafza.council;

import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.springframework.stereotype.Component;

/** Those who are invited to a session: who holds a seat on its day. */
@Component
class Invitees {

  private final Councils councils;
  private final People people;
  private final WorkingCalendar calendar;

  Invitees(Councils councils, People people, WorkingCalendar calendar) {
    this.councils = councils;
    this.people = people;
    this.calendar = calendar;
  }

  List<Person> of(Session session) {
    var holders = councils.holders(session.councilId(), calendar.dayOf(session.startsAt()));
    return Set.copyOf(holders.values()).stream()
        .sorted()
        .flatMap(id -> people.find(id).stream())
        .filter(Person::active)
        .toList();
  }
}
