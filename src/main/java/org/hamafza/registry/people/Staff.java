package org.hamafza.registry.people;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.registry.Ngo;
import org.springframework.stereotype.Component;

/** Who acts for an NGO today, as the appointments say; everybody of them also writes. */
@Component
class Staff {

  /** A person with the roles held for the NGO. */
  record Line(Person person, Set<Role> roles) {

    public boolean administers() {
      return roles.contains(Role.NGO_ADMINISTRATOR);
    }

    public boolean signs() {
      return roles.contains(Role.NGO_SIGNATORY);
    }
  }

  private final People people;
  private final Appointments appointments;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Staff(People people, Appointments appointments, WorkingCalendar calendar, Clock clock) {
    this.people = people;
    this.appointments = appointments;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The people, in the order in which they came. */
  List<Line> of(long ngoId) {
    Map<Long, Set<Role>> roles = new LinkedHashMap<>();
    for (Appointment each : current(ngoId)) {
      roles.computeIfAbsent(each.personId(), id -> EnumSet.noneOf(Role.class)).add(each.role());
    }
    return roles.entrySet().stream()
        .flatMap(
            each ->
                people.find(each.getKey()).stream()
                    .filter(Person::active)
                    .map(person -> new Line(person, each.getValue())))
        .sorted(java.util.Comparator.comparingLong(line -> line.person().id()))
        .toList();
  }

  private List<Appointment> current(long ngoId) {
    var today = calendar.today(clock);
    return appointments.ofNgo(ngoId).stream()
        .filter(each -> each.role().forNgo() && each.activeOn(today))
        .toList();
  }

  /** Whether anybody administers the NGO, apart from one person. */
  boolean hasAdministrator(long ngoId, long apartFrom) {
    return of(ngoId).stream()
        .anyMatch(line -> line.administers() && line.person().id() != apartFrom);
  }

  /** Gives the roles that the person does not hold yet, from today on. */
  void give(Ngo ngo, long personId, Role... wanted) {
    Set<Role> held = EnumSet.noneOf(Role.class);
    for (Appointment each : current(ngo.id())) {
      if (each.personId() == personId) {
        held.add(each.role());
      }
    }
    for (Role role : wanted) {
      if (!held.contains(role)) {
        appointments.appoint(
            NewAppointment.of(personId, role, ngo.councilId(), calendar.today(clock))
                .forNgo(ngo.id()));
      }
    }
  }

  /** Ends, on the spot, what the person holds of these roles, also what has not begun. */
  void take(long ngoId, long personId, Collection<Role> unwanted) {
    var today = calendar.today(clock);
    appointments.ofNgo(ngoId).stream()
        .filter(each -> each.personId() == personId && unwanted.contains(each.role()))
        .filter(each -> each.activeOn(today) || each.validFrom().isAfter(today))
        .filter(each -> each.endedAt() == null)
        .forEach(each -> appointments.endNow(each.id()));
  }
}
