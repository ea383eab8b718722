package org.hamafza.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with appointments: make them, and end them. */
@Service
class AppointmentAdministration {

  private final People people;
  private final Appointments appointments;
  private final Councils councils;
  private final Seats seats;
  private final Parties parties;
  private final AdministratorRight right;
  private final Administrators administrators;

  AppointmentAdministration(
      People people,
      Appointments appointments,
      Councils councils,
      Seats seats,
      Parties parties,
      AdministratorRight right,
      Administrators administrators) {
    this.people = people;
    this.appointments = appointments;
    this.councils = councils;
    this.seats = seats;
    this.parties = parties;
    this.right = right;
    this.administrators = administrators;
  }

  /** All appointments in a council, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> in(long councilId) {
    return right.use(() -> appointments.in(councils.get(councilId).id()));
  }

  @Transactional(readOnly = true)
  public Appointment get(long id) {
    return right.use(() -> appointments.find(id).orElseThrow(NotFound::new));
  }

  /** Those who can be appointed, by user name. */
  @Transactional(readOnly = true)
  public List<Person> candidates() {
    return right.use(() -> people.all().stream().filter(Person::active).toList());
  }

  @Transactional(readOnly = true)
  public Map<Long, LocalText> ngos(long councilId) {
    return right.use(() -> parties.ngos(councilId));
  }

  /** Appoints a person in a council. */
  @Transactional
  public void appoint(long councilId, AppointmentEntry entry) {
    right.use(
        () -> {
          seats.lock(councilId);
          AppointmentRules.check(
              entry,
              councils.seats(councilId).stream().map(Seat::id).collect(Collectors.toSet()),
              parties.agencies().keySet(),
              parties.ngos(councilId).keySet());
          enter(entry.of(person(entry.username()).id(), councilId));
        });
  }

  /** Appoints a person for the whole installation. */
  @Transactional
  public void appoint(AppointmentEntry entry) {
    right.use(
        () -> {
          AppointmentRules.checkInstallationWide(entry);
          enter(entry.of(person(entry.username()).id(), null));
        });
  }

  /** Ends an appointment after {@code lastDay}. */
  @Transactional
  public void end(long id, LocalDate lastDay) {
    right.use(
        () -> {
          Appointment appointment = get(id);
          if (appointment.endsBefore(lastDay)) {
            throw new InvalidInput("lastDay", "identity.error.endsEarlier");
          }
          if (appointment.role() == Role.ADMINISTRATOR
              && administrators.isLast(appointment.personId())) {
            throw new InvalidInput("lastDay", "identity.error.lastAdministrator");
          }
          appointments.end(id, lastDay);
        });
  }

  private void enter(NewAppointment wanted) {
    if (appointments.of(wanted.personId()).stream()
        .anyMatch(known -> AppointmentRules.repeats(known, wanted))) {
      throw new InvalidInput("role", "identity.error.appointedAlready");
    }
    if (wanted.seatId() != null && appointments.seatTaken(wanted)) {
      throw new InvalidInput("seatId", "identity.error.seatTaken");
    }
    appointments.appoint(wanted);
  }

  private Person person(String username) {
    return people
        .byUsername(username)
        .filter(Person::active)
        .orElseThrow(() -> new InvalidInput("username", "identity.error.noSuchPerson"));
  }
}
