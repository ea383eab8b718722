package org.hamafza.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Writes appointments as the pages show them. */
@Component
class AppointmentList {

  /** One line: whom, for what, and whether it counts today. */
  public record Line(
      Appointment appointment,
      Person person,
      LocalText council,
      LocalText seat,
      LocalText agency,
      LocalText ngo,
      String state) {}

  private final People people;
  private final Councils councils;
  private final Parties parties;
  private final WorkingCalendar calendar;
  private final Clock clock;

  AppointmentList(
      People people, Councils councils, Parties parties, WorkingCalendar calendar, Clock clock) {
    this.people = people;
    this.councils = councils;
    this.parties = parties;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<Line> of(List<Appointment> appointments) {
    Names names = new Names(appointments);
    LocalDate today = calendar.today(clock);
    return appointments.stream().map(a -> names.line(a, state(a, today))).toList();
  }

  static String state(Appointment appointment, LocalDate today) {
    if (appointment.activeOn(today)) {
      return "CURRENT";
    }
    return appointment.validFrom().isAfter(today) ? "FUTURE" : "PAST";
  }

  /** What the ids of some appointments stand for. */
  private final class Names {
    private final Map<Long, Person> persons;
    private final Map<Long, LocalText> councilNames;
    private final Map<Long, LocalText> seats = new LinkedHashMap<>();
    private final Map<Long, LocalText> ngos = new LinkedHashMap<>();
    private final Map<String, LocalText> agencies = parties.agencies();

    Names(List<Appointment> appointments) {
      persons = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
      councilNames = councils.all().stream().collect(Collectors.toMap(Council::id, Council::name));
      appointments.stream()
          .map(Appointment::councilId)
          .filter(id -> id != null)
          .distinct()
          .forEach(
              id -> {
                councils.seats(id).forEach(seat -> seats.put(seat.id(), seat.name()));
                ngos.putAll(parties.ngos(id));
              });
    }

    Line line(Appointment a, String state) {
      return new Line(
          a,
          persons.get(a.personId()),
          named(councilNames, a.councilId()),
          named(seats, a.seatId()),
          named(agencies, a.agencyCode()),
          named(ngos, a.ngoId()),
          state);
    }

    private <K> LocalText named(Map<K, LocalText> names, K id) {
      return id == null ? null : names.getOrDefault(id, new LocalText("", id.toString()));
    }
  }
}
