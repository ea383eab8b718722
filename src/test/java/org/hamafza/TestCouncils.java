package org.hamafza;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Council;
import org.hamafza.identity.CouncilLevel;
import org.hamafza.identity.Councils;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.NewPerson;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.identity.Seat;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Founds councils of their own for tests, with the people who work in them. */
public class TestCouncils {

  public static final String PASSWORD = "test-password-1399";
  static final LocalDate SINCE = LocalDate.of(2019, 1, 1);
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private final Councils councils;
  private final People people;
  private final Appointments appointments;
  private final ManualClock clock;

  TestCouncils(
      Councils councils,
      People people,
      Appointments appointments,
      JdbcClient db,
      ManualClock clock) {
    this.councils = councils;
    this.people = people;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** A province council of 11 voting seats with secretariat, reviewers, agencies and auditor. */
  public TestCouncil found() {
    return found("T" + NEXT.getAndIncrement());
  }

  /** The same with a chosen code, which no other test may use. */
  public TestCouncil found(String code) {
    Council council =
        councils.found(code, CouncilLevel.PROVINCE, new LocalText("شورای آزمون", "Test council"));
    TestCouncil test = new TestCouncil(council, this);
    appoint(test, "officer1", "social", Role.SECRETARIAT_OFFICER);
    appoint(test, "officer2", "social", Role.SECRETARIAT_OFFICER);
    for (Seat seat : councils.seats(council.id())) {
      sit(test, seat);
    }
    for (int i = 1; i <= 4; i++) {
      appoint(test, "reviewer" + i, i % 2 == 1 ? "unit-a" : "unit-b", Role.EXPERT_REVIEWER);
    }
    for (String agency :
        new String[] {"DOE", "RWC", "NRW", "AGR", "MUN", "EDU", "IKRC", "YS", "CG"}) {
      focal(test, agency);
    }
    appoint(test, "finance", "finance", Role.FINANCE_OFFICER);
    appoint(test, "signer", "governorate", Role.SECOND_SIGNER);
    appoint(test, "committee", "technical", Role.TECHNICAL_COMMITTEE);
    appoint(test, "auditor", "audit", Role.AUDITOR);
    appoint(test, "admin1", "governorate", Role.PARAMETER_ADMIN);
    appoint(test, "admin2", "governorate", Role.PARAMETER_ADMIN);
    return test;
  }

  /**
   * The council of a county, which bears its code and which no other test may use: five seats, and
   * as its secretariat {@code seat-secretary} and {@code officer1}, who hold none.
   */
  public TestCouncil foundCounty(String code) {
    Council council =
        councils.found(code, CouncilLevel.COUNTY, new LocalText("شورای شهرستان", "County council"));
    TestCouncil test = new TestCouncil(council, this);
    councils.seats(council.id()).forEach(seat -> sit(test, seat));
    appoint(test, "seat-secretary", "county", Role.SECRETARIAT_LEAD);
    appoint(test, "officer1", "county", Role.SECRETARIAT_OFFICER);
    return test;
  }

  /** A person who focuses on an agency, named {@code agency-<code>}. */
  void focal(TestCouncil test, String agency) {
    String name = "agency-" + agency.toLowerCase(Locale.ROOT);
    long id = person(test, name, agency);
    appointments.appoint(
        NewAppointment.of(id, Role.AGENCY_FOCAL, test.id(), SINCE).forAgency(agency));
  }

  /** A person who clears contents for an agency, named {@code authority-<code>}. */
  void authority(TestCouncil test, String agency) {
    long id = person(test, "authority-" + agency.toLowerCase(Locale.ROOT), agency);
    appointments.appoint(
        NewAppointment.of(id, Role.SUBJECT_AUTHORITY, test.id(), SINCE).forAgency(agency));
  }

  /** A person who signs (and writes) for an NGO. */
  void signatory(TestCouncil test, String name, long ngoId) {
    long id = person(test, name, "ngo");
    appointments.appoint(NewAppointment.of(id, Role.NGO_SIGNATORY, test.id(), SINCE).forNgo(ngoId));
    appointments.appoint(NewAppointment.of(id, Role.NGO_SUBMITTER, test.id(), SINCE).forNgo(ngoId));
  }

  /** A person who only writes for an NGO. */
  void editor(TestCouncil test, String name, long ngoId) {
    long id = person(test, name, "ngo");
    appointments.appoint(NewAppointment.of(id, Role.NGO_SUBMITTER, test.id(), SINCE).forNgo(ngoId));
  }

  /** A person who is there says from now on who else acts for an NGO. */
  void administrator(TestCouncil test, String name, long ngoId) {
    appointments.appoint(
        NewAppointment.of(test.personId(name), Role.NGO_ADMINISTRATOR, test.id(), SINCE)
            .forNgo(ngoId));
  }

  void appoint(TestCouncil test, String name, String unit, Role role) {
    appointments.appoint(NewAppointment.of(person(test, name, unit), role, test.id(), SINCE));
  }

  private void sit(TestCouncil test, Seat seat) {
    String name = "seat-" + seat.code().toLowerCase(Locale.ROOT).replace('_', '-');
    long id = person(test, name, seat.code());
    appointments.appoint(
        NewAppointment.of(id, Role.COUNCIL_MEMBER, test.id(), SINCE).onSeat(seat.id()));
    if (seat.chair()) {
      appointments.appoint(NewAppointment.of(id, Role.COUNCIL_CHAIR, test.id(), SINCE));
    }
    if (seat.actingChair()) {
      appointments.appoint(NewAppointment.of(id, Role.ACTING_CHAIR, test.id(), SINCE));
    }
    if (seat.code().equals("SECRETARY")) {
      appointments.appoint(NewAppointment.of(id, Role.SECRETARIAT_LEAD, test.id(), SINCE));
    }
  }

  private long person(TestCouncil test, String name, String unit) {
    String username = test.username(name);
    long id =
        people.add(
            new NewPerson(
                username,
                new LocalText(name, name),
                username + "@example.org",
                unit,
                Locale.forLanguageTag("fa"),
                PASSWORD),
            false);
    test.add(name, id);
    return id;
  }

  People people() {
    return people;
  }

  ManualClock clock() {
    return clock;
  }
}
