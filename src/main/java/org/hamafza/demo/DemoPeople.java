package org.hamafza.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.NewPerson;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.identity.Seat;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.shared.LocalText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives demo people access and office; all have the same password. */
@Component
@Profile("demo")
class DemoPeople {

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  private final People people;
  private final Appointments appointments;
  private final Councils councils;
  private final Agencies agencies;
  private final MessageSource messages;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final String password;

  DemoPeople(
      People people,
      Appointments appointments,
      Councils councils,
      Agencies agencies,
      MessageSource messages,
      WorkingCalendar calendar,
      Clock clock,
      @Value("${hamafza.demo.password}") String password) {
    this.people = people;
    this.appointments = appointments;
    this.councils = councils;
    this.agencies = agencies;
    this.messages = messages;
    this.calendar = calendar;
    this.clock = clock;
    this.password = password;
  }

  /** A person of the list; {@code council} is null for the installation's own. */
  void add(DemoPerson demo, Council council) {
    Long councilId = council == null ? null : council.id();
    Seat seat = demo.seat() == null ? null : seat(councilId, demo.seat());
    long id = add(demo.username(), seat == null ? demo.name() : seat.name(), unit(demo.unit()));
    if (seat != null) {
      appoint(NewAppointment.of(id, Role.COUNCIL_MEMBER, councilId, since()).onSeat(seat.id()));
    }
    demo.roles().forEach(role -> appoint(NewAppointment.of(id, role, councilId, since())));
  }

  void addFocalPerson(String username, ExecutiveAgency agency, long councilId) {
    long id = add(username, text("demo.focal", agency.name()), agency.name().fa());
    appoint(NewAppointment.of(id, Role.AGENCY_FOCAL, councilId, since()).forAgency(agency.code()));
  }

  void addAuthority(String username, ExecutiveAgency agency, long councilId) {
    long id = add(username, text("demo.authority", agency.name()), agency.name().fa());
    appoint(
        NewAppointment.of(id, Role.SUBJECT_AUTHORITY, councilId, since()).forAgency(agency.code()));
  }

  void addSignatory(String username, long ngoId, LocalText ngo, Council council) {
    long id = add(username, text("demo.signatory", ngo), ngo.fa());
    appoint(NewAppointment.of(id, Role.NGO_SIGNATORY, council.id(), since()).forNgo(ngoId));
    appoint(NewAppointment.of(id, Role.NGO_SUBMITTER, council.id(), since()).forNgo(ngoId));
    appoint(NewAppointment.of(id, Role.NGO_ADMINISTRATOR, council.id(), since()).forNgo(ngoId));
  }

  void addEditor(String username, long ngoId, LocalText ngo, Council council) {
    long id = add(username, text("demo.editor", ngo), ngo.fa());
    appoint(NewAppointment.of(id, Role.NGO_SUBMITTER, council.id(), since()).forNgo(ngoId));
  }

  /** A text in both languages, its arguments each in its own. */
  LocalText text(String key, LocalText... args) {
    return new LocalText(text(key, PERSIAN, args), text(key, Locale.ENGLISH, args));
  }

  private String text(String key, Locale locale, LocalText... args) {
    Object[] localised = java.util.Arrays.stream(args).map(arg -> arg.in(locale)).toArray();
    return messages.getMessage(key, localised, locale);
  }

  private long add(String username, LocalText name, String unit) {
    String email = username + "@example.org";
    return people.add(new NewPerson(username, name, email, unit, PERSIAN, password), false);
  }

  /** Of an agency its name, of an office what people call it. */
  private String unit(String code) {
    return agencies.all().stream()
        .filter(agency -> agency.code().equals(code))
        .map(agency -> agency.name().fa())
        .findFirst()
        .orElseGet(() -> messages.getMessage("demo.unit." + code, null, code, PERSIAN));
  }

  private void appoint(NewAppointment appointment) {
    appointments.appoint(appointment);
  }

  private Seat seat(long councilId, String code) {
    return councils.seats(councilId).stream()
        .filter(seat -> seat.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private LocalDate since() {
    return calendar.today(clock).minusYears(1);
  }
}
