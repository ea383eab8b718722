package org.hamafza.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in, and the authority they hold today. */
@Service
public class People {

  static final String COLUMNS =
      "select id, username, name_fa, name_en, email, unit, locale, active, must_change_password"
          + " from person ";

  private final JdbcClient db;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final WorkingCalendar calendar;
  private final Clock clock;

  People(
      JdbcClient db,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      WorkingCalendar calendar,
      Clock clock) {
    this.db = db;
    this.passwords = passwords;
    this.events = events;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The member of that user name, if the person is active. */
  @Transactional(readOnly = true)
  public Optional<Member> member(String username) {
    return db.sql(COLUMNS + "where username = ? and active = true")
        .param(username)
        .query(People::person)
        .optional()
        .map(this::member);
  }

  /** The person of that id, active or not. */
  @Transactional(readOnly = true)
  public Optional<Person> find(long id) {
    return db.sql(COLUMNS + "where id = ?").param(id).query(People::person).optional();
  }

  /** All people, by user name. */
  @Transactional(readOnly = true)
  public List<Person> all() {
    return db.sql(COLUMNS + "order by username").query(People::person).list();
  }

  /** The active people who hold {@code role} in a council today. */
  @Transactional(readOnly = true)
  public List<Person> holders(Role role, long councilId) {
    return holders("a.role = ? and a.council_id = ?", role.name(), councilId);
  }

  /** The active people who answer for an agency in a council today. */
  @Transactional(readOnly = true)
  public List<Person> focalPersons(String agencyCode, long councilId) {
    return holders(
        "a.role = ? and a.council_id = ? and a.agency_code = ?",
        Role.AGENCY_FOCAL.name(),
        councilId,
        agencyCode);
  }

  /** The active people who act as {@code role} for an NGO today. */
  @Transactional(readOnly = true)
  public List<Person> ofNgo(long ngoId, Role role) {
    return holders("a.role = ? and a.ngo_id = ?", role.name(), ngoId);
  }

  private List<Person> holders(String condition, Object... params) {
    LocalDate today = calendar.today(clock);
    return db.sql(
            COLUMNS
                + "where active = true and id in (select a.person_id from appointment a where "
                + condition
                + " and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?))"
                + " order by username")
        .params(params)
        .params(today, today)
        .query(People::person)
        .list();
  }

  /**
   * Gives a person access.
   *
   * @throws InvalidInput if the user name is taken
   */
  @Transactional
  public long add(NewPerson person, boolean mustChangePassword) {
    if (db.sql("select count(*) from person where username = ?")
            .param(person.username())
            .query(Long.class)
            .single()
        > 0) {
      throw new InvalidInput("username", "identity.error.usernameTaken");
    }
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into person (username, password_hash, name_fa, name_en, email, unit, locale, \
            must_change_password, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(person.username())
        .param(passwords.encode(person.password()))
        .param(person.name().fa())
        .param(person.name().en())
        .param(person.email())
        .param(person.unit())
        .param(person.locale().getLanguage())
        .param(mustChangePassword)
        .param(Timestamp.from(clock.instant()))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    events.publishEvent(new PersonAdded(CaseRef.installation(), id, person.username()));
    return id;
  }

  /** Corrects what is kept about a person; the user name stays. */
  @Transactional
  void change(long personId, PersonEntry entry) {
    change(
        personId,
        "details",
        db.sql(
                """
                update person set name_fa = ?, name_en = ?, email = ?, unit = ?, locale = ? \
                where id = ?""")
            .params(
                entry.name().fa(),
                entry.name().en(),
                entry.email(),
                entry.unit(),
                entry.locale().getLanguage(),
                personId));
  }

  /** Ends or restores a person's access; the person's past stays in the record. */
  @Transactional
  public void setActive(long personId, boolean active) {
    change(
        personId,
        active ? "activated" : "deactivated",
        db.sql("update person set active = ? where id = ?").params(active, personId));
  }

  /** Sets the language of mail and of the first page. */
  @Transactional
  public void setLocale(long personId, Locale locale) {
    change(
        personId,
        "language",
        db.sql("update person set locale = ? where id = ?").params(locale.getLanguage(), personId));
  }

  /** Sets a one-time password that must be changed at the next sign-in. */
  @Transactional
  public void resetPassword(long personId, String password) {
    PasswordRule.check("password", password);
    change(
        personId,
        "password-reset",
        db.sql("update person set password_hash = ?, must_change_password = true where id = ?")
            .params(passwords.encode(password), personId));
  }

  /**
   * Changes the person's own password.
   *
   * @throws InvalidInput if the current one is wrong or the new one too weak
   */
  @Transactional
  public void changePassword(long personId, String current, String next) {
    String hash =
        db.sql("select password_hash from person where id = ?")
            .param(personId)
            .query(String.class)
            .optional()
            .orElseThrow(NotFound::new);
    if (!passwords.matches(current, hash)) {
      throw new InvalidInput("current", "identity.error.currentPassword");
    }
    PasswordRule.check("next", next);
    if (next.equals(current)) {
      throw new InvalidInput("next", "identity.error.passwordSame");
    }
    change(
        personId,
        "password",
        db.sql("update person set password_hash = ?, must_change_password = false where id = ?")
            .params(passwords.encode(next), personId));
  }

  private void change(long personId, String what, JdbcClient.StatementSpec statement) {
    if (statement.update() != 1) {
      throw new NotFound();
    }
    events.publishEvent(new PersonChanged(CaseRef.installation(), personId, what));
  }

  /**
   * Appoints a person.
   *
   * @throws Conflict if the seat is held by another person in that time
   */
  @Transactional
  public long appoint(NewAppointment a) {
    if (a.seatId() != null && seatTaken(a)) {
      throw new Conflict("identity.error.seatTaken");
    }
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into appointment (person_id, role, council_id, seat_id, agency_code, ngo_id, \
            letter_no, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            a.personId(),
            a.role().name(),
            a.councilId(),
            a.seatId(),
            a.agencyCode(),
            a.ngoId(),
            a.letterNo(),
            a.validFrom(),
            a.validTo())
        .update(key, "id");
    events.publishEvent(
        new AppointmentMade(
            a.councilId() == null ? CaseRef.installation() : CaseRef.council(a.councilId()),
            a.personId(),
            a.role(),
            a.seatId(),
            a.agencyCode(),
            a.ngoId(),
            a.letterNo(),
            a.validFrom(),
            a.validTo()));
    return key.getKeyAs(Long.class);
  }

  /** Whether another person holds the seat of this appointment in its time. */
  boolean seatTaken(NewAppointment a) {
    LocalDate end = a.validTo() == null ? LocalDate.of(9999, 12, 31) : a.validTo();
    return db.sql(
                """
                select count(*) from appointment where seat_id = ? and person_id <> ? \
                and valid_from <= ? and (valid_to is null or valid_to >= ?)""")
            .params(a.seatId(), a.personId(), end, a.validFrom())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Ends an appointment after {@code lastDay}. */
  @Transactional
  public void endAppointment(long appointmentId, LocalDate lastDay) {
    Appointment appointment = appointment(appointmentId).orElseThrow(NotFound::new);
    if (lastDay.isBefore(appointment.validFrom())) {
      throw new InvalidInput("lastDay", "identity.error.endsBeforeStart");
    }
    db.sql("update appointment set valid_to = ? where id = ?")
        .params(lastDay, appointmentId)
        .update();
    events.publishEvent(
        new AppointmentEnded(
            appointment.councilId() == null
                ? CaseRef.installation()
                : CaseRef.council(appointment.councilId()),
            appointmentId,
            lastDay));
  }

  /** All appointments in a council, past and future ones too, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> appointments(long councilId) {
    return appointmentsWhere("council_id = ? order by valid_from desc, id desc", councilId);
  }

  /** All appointments of a person, past and future ones too, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> appointmentsOf(long personId) {
    return appointmentsWhere("person_id = ? order by valid_from desc, id desc", personId);
  }

  /** The appointment of that id. */
  @Transactional(readOnly = true)
  public Optional<Appointment> appointment(long id) {
    return appointmentsWhere("id = ?", id).stream().findFirst();
  }

  /** The person of that user name, active or not. */
  @Transactional(readOnly = true)
  public Optional<Person> byUsername(String username) {
    return db.sql(COLUMNS + "where username = ?").param(username).query(People::person).optional();
  }

  private Member member(Person person) {
    LocalDate today = calendar.today(clock);
    return new Member(
        person.id(),
        person.username(),
        person.name(),
        person.unit(),
        person.locale(),
        appointmentsWhere(
            "person_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)",
            person.id(),
            today,
            today));
  }

  private List<Appointment> appointmentsWhere(String condition, Object... params) {
    return db.sql("select * from appointment where " + condition)
        .params(params)
        .query(People::appointment)
        .list();
  }

  static Appointment appointment(ResultSet row, int index) throws SQLException {
    return new Appointment(
        row.getLong("id"),
        row.getLong("person_id"),
        Role.valueOf(row.getString("role")),
        row.getObject("council_id", Long.class),
        row.getObject("seat_id", Long.class),
        row.getString("agency_code"),
        row.getObject("ngo_id", Long.class),
        row.getString("letter_no"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  static Person person(ResultSet row, int index) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getString("username"),
        new LocalText(row.getString("name_fa"), row.getString("name_en")),
        row.getString("email"),
        row.getString("unit"),
        Locale.forLanguageTag(row.getString("locale")),
        row.getBoolean("active"),
        row.getBoolean("must_change_password"));
  }
}
