package org.hamafza.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for an agency in a council: focal persons and their deputies, and who names them. */
@Service
public class AgencyAppointments {

  private final Appointments appointments;
  private final People people;
  private final Councils councils;
  private final Seats seats;
  private final Parties parties;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final Clock clock;

  AgencyAppointments(
      Appointments appointments,
      People people,
      Councils councils,
      Seats seats,
      Parties parties,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      Clock clock) {
    this.appointments = appointments;
    this.people = people;
    this.councils = councils;
    this.seats = seats;
    this.parties = parties;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The councils in which the member may read who answers for an agency. */
  @Transactional(readOnly = true)
  public List<Council> readable(Member member, String agencyCode) {
    return councils.all().stream()
        .filter(
            council ->
                names(member, council.id())
                    || member.hasAny(council.id(), Role.SECRETARIAT_OFFICER, Role.AUDITOR)
                    || member.agencies(council.id()).contains(agencyCode))
        .toList();
  }

  /** Whether the member says who answers for agencies in that council. */
  public boolean names(Member member, long councilId) {
    return member.hasAnywhere(Role.ADMINISTRATOR) || member.has(Role.SECRETARIAT_LEAD, councilId);
  }

  /**
   * All who ever answered for the agency there or will, newest first; the caller checks who may.
   */
  @Transactional(readOnly = true)
  public List<AgencyPerson> of(String agencyCode, long councilId) {
    LocalDate today = calendar.today(clock);
    return appointments.ofAgency(agencyCode, councilId).stream()
        .filter(a -> a.role().actsAs(Role.AGENCY_FOCAL))
        .map(
            a ->
                new AgencyPerson(
                    a, people.find(a.personId()).orElseThrow(), AppointmentList.state(a, today)))
        .toList();
  }

  /** Those whom the member may name, by user name. */
  @Transactional(readOnly = true)
  public List<Person> candidates(Member member, long councilId) {
    namer(member, councilId);
    // A secretary does not reach for people of other councils; whoever is new belongs to none yet.
    Set<Long> elsewhere =
        member.hasAnywhere(Role.ADMINISTRATOR) ? Set.of() : appointments.strangersTo(councilId);
    return people.all().stream()
        .filter(Person::active)
        .filter(person -> person.id() != member.personId() && !elsewhere.contains(person.id()))
        .toList();
  }

  /** Names a focal person or a deputy of an agency. */
  @Transactional
  public void appoint(Member by, long councilId, String agencyCode, FormInput input) {
    namer(by, councilId);
    AppointmentEntry entry = AppointmentEntry.read(input.with("agencyCode", agencyCode));
    if (!entry.role().actsAs(Role.AGENCY_FOCAL)) {
      throw new InvalidInput("role", "error.choice");
    }
    seats.lock(councilId);
    AppointmentRules.check(entry, Set.of(), parties.agencies().keySet(), Set.of());
    Person person =
        candidates(by, councilId).stream()
            .filter(each -> each.username().equals(entry.username()))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("username", "identity.error.noSuchPerson"));
    NewAppointment wanted = entry.of(person.id(), councilId);
    if (appointments.of(person.id()).stream()
        .anyMatch(known -> AppointmentRules.repeats(known, wanted))) {
      throw new InvalidInput("username", "identity.error.answersAlready");
    }
    as(by, () -> appointments.appoint(wanted));
  }

  /**
   * One of those who answer for an agency, for a member who may end that.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public AgencyPerson ofNamer(Member member, String agencyCode, long appointmentId) {
    Appointment appointment =
        appointments
            .find(appointmentId)
            .filter(a -> a.role().actsAs(Role.AGENCY_FOCAL) && agencyCode.equals(a.agencyCode()))
            .orElseThrow(NotFound::new);
    namer(member, appointment.councilId());
    return new AgencyPerson(
        appointment,
        people.find(appointment.personId()).orElseThrow(),
        AppointmentList.state(appointment, calendar.today(clock)));
  }

  /** Ends it after {@code lastDay}. */
  @Transactional
  public void end(Member by, String agencyCode, long appointmentId, LocalDate lastDay) {
    Appointment appointment = ofNamer(by, agencyCode, appointmentId).appointment();
    if (appointment.endsBefore(lastDay)) {
      throw new InvalidInput("lastDay", "identity.error.endsEarlier");
    }
    as(by, () -> appointments.end(appointmentId, lastDay));
  }

  private void namer(Member member, long councilId) {
    if (!names(member, councilId)) {
      throw new NotFound();
    }
  }

  private void as(Member by, Runnable work) {
    Role role = by.hasAnywhere(Role.ADMINISTRATOR) ? Role.ADMINISTRATOR : Role.SECRETARIAT_LEAD;
    currentMember.actingAs(
        role,
        "",
        () -> {
          work.run();
          return null;
        });
  }
}
