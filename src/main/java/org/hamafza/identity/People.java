package org.hamafza.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.InvalidInput;
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

  private final PersonTable table;
  private final JdbcClient db;
  private final PasswordEncoder passwords;
  private final Appointments appointments;
  private final ApplicationEventPublisher events;
  private final WorkingCalendar calendar;
  private final Clock clock;

  People(
      PersonTable table,
      JdbcClient db,
      PasswordEncoder passwords,
      Appointments appointments,
      ApplicationEventPublisher events,
      WorkingCalendar calendar,
      Clock clock) {
    this.table = table;
    this.db = db;
    this.passwords = passwords;
    this.appointments = appointments;
    this.events = events;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The member of that user name, if the person is active. */
  @Transactional(readOnly = true)
  public Optional<Member> member(String username) {
    return table.query("where username = ? and active = true", username).stream()
        .findFirst()
        .map(this::member);
  }

  /** The person of that id, active or not. */
  @Transactional(readOnly = true)
  public Optional<Person> find(long id) {
    return table.query("where id = ?", id).stream().findFirst();
  }

  /** The person of that user name, active or not. */
  @Transactional(readOnly = true)
  public Optional<Person> byUsername(String username) {
    return table.query("where username = ?", username).stream().findFirst();
  }

  /** All people, by user name. */
  @Transactional(readOnly = true)
  public List<Person> all() {
    return table.query("order by username");
  }

  /**
   * Who acts for the chair of a council that has none; nobody if it has one, or no acting chair.
   */
  @Transactional(readOnly = true)
  public Optional<Person> actingForChair(long councilId) {
    return holders(Role.COUNCIL_CHAIR, councilId).isEmpty()
        ? holders(Role.ACTING_CHAIR, councilId).stream().findFirst()
        : Optional.empty();
  }

  /** The active people who hold {@code role} in a council today. */
  @Transactional(readOnly = true)
  public List<Person> holders(Role role, long councilId) {
    return holders("a.role = ? and a.council_id = ?", role.name(), councilId);
  }

  /** The active people who answer for an agency in a council today, deputies too. */
  @Transactional(readOnly = true)
  public List<Person> focalPersons(String agencyCode, long councilId) {
    return ofAgency(agencyCode, Role.AGENCY_FOCAL, councilId);
  }

  /** The active people who act as {@code role} for an agency in a council today. */
  @Transactional(readOnly = true)
  public List<Person> ofAgency(String agencyCode, Role role, long councilId) {
    return holders(
        "a.role in (?, ?) and a.council_id = ? and a.agency_code = ?",
        role.name(),
        (role == Role.AGENCY_FOCAL ? Role.AGENCY_DEPUTY : role).name(),
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
    return table.query(
        "where active = true and id in (select a.person_id from appointment a where "
            + condition
            + " and a.ended_at is null and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?))"
            + " order by username",
        Stream.concat(Stream.of(params), Stream.of(today, today)).toArray());
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

  /** Changes the row of one person and enters what was changed. */
  void change(long personId, String what, JdbcClient.StatementSpec statement) {
    if (statement.update() != 1) {
      throw new NotFound();
    }
    events.publishEvent(new PersonChanged(CaseRef.installation(), personId, what));
  }

  private Member member(Person person) {
    return new Member(
        person.id(),
        person.username(),
        person.name(),
        person.unit(),
        person.locale(),
        appointments.of(person.id(), calendar.today(clock)));
  }
}
