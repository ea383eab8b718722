package org.hamafza.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who acts as what, from when to when: makes appointments and ends them, never deletes one. */
@Service
public class Appointments {

  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Appointments(
      JdbcClient db, ApplicationEventPublisher events, WorkingCalendar calendar, Clock clock) {
    this.db = db;
    this.events = events;
    this.calendar = calendar;
    this.clock = clock;
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
            about(a.councilId()),
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
                and ended_at is null and valid_from <= ? and (valid_to is null or valid_to >= ?)""")
            .params(a.seatId(), a.personId(), end, a.validFrom())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Ends an appointment after {@code lastDay}. */
  @Transactional
  public void end(long appointmentId, LocalDate lastDay) {
    Appointment appointment = find(appointmentId).orElseThrow(NotFound::new);
    if (lastDay.isBefore(appointment.validFrom())) {
      throw new InvalidInput("lastDay", "identity.error.endsBeforeStart");
    }
    db.sql("update appointment set valid_to = ? where id = ?")
        .params(lastDay, appointmentId)
        .update();
    events.publishEvent(
        new AppointmentEnded(about(appointment.councilId()), appointmentId, lastDay));
  }

  /** Ends an appointment on the spot: from the next request on, it gives no right any more. */
  @Transactional
  public void endNow(long appointmentId) {
    Appointment appointment = find(appointmentId).orElseThrow(NotFound::new);
    LocalDate today = calendar.today(clock);
    boolean longer = appointment.validTo() == null || appointment.validTo().isAfter(today);
    db.sql("update appointment set ended_at = ?, valid_to = ? where id = ? and ended_at is null")
        .params(
            Timestamp.from(clock.instant()), longer ? today : appointment.validTo(), appointmentId)
        .update();
    events.publishEvent(new AppointmentEnded(about(appointment.councilId()), appointmentId, today));
  }

  /**
   * Whether the person holds that role for the NGO at this very moment, whatever was read at the
   * start of the request. Until the transaction ends, nobody can end it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean holdsNow(long personId, Role role, long ngoId) {
    return countsNow("person_id = ? and role = ? and ngo_id = ?", personId, role.name(), ngoId);
  }

  /** The same for an agency in a council; a deputy counts as focal person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean answersNow(long personId, Role role, String agencyCode, long councilId) {
    return countsNow(
        "person_id = ? and role in (?, ?) and agency_code = ? and council_id = ?",
        personId,
        role.name(),
        (role == Role.AGENCY_FOCAL ? Role.AGENCY_DEPUTY : role).name(),
        agencyCode,
        councilId);
  }

  private boolean countsNow(String condition, Object... params) {
    LocalDate today = calendar.today(clock);
    return !db.sql(
            "select id from appointment where "
                + condition
                + " and ended_at is null and valid_from <= ?"
                + " and (valid_to is null or valid_to >= ?) for update")
        .params(params)
        .params(today, today)
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /** All appointments for an agency in a council, past and future ones too, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> ofAgency(String agencyCode, long councilId) {
    return where(
        "agency_code = ? and council_id = ? order by valid_from desc, id desc",
        agencyCode,
        councilId);
  }

  /** All appointments for an NGO, past and future ones too, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> ofNgo(long ngoId) {
    return where("ngo_id = ? order by valid_from desc, id desc", ngoId);
  }

  /** The appointments for any of these NGOs that count today, or counted on that day or later. */
  @Transactional(readOnly = true)
  public List<Appointment> ofNgosSince(Collection<Long> ngoIds, LocalDate since) {
    return ngoIds.isEmpty()
        ? List.of()
        : db.sql(
                """
                select * from appointment where ngo_id in (:ngos) and valid_from <= :today \
                and (valid_to is null or valid_to >= :since and valid_to >= valid_from)""")
            .param("ngos", ngoIds)
            .param("today", calendar.today(clock))
            .param("since", since)
            .query(Appointments::appointment)
            .list();
  }

  /**
   * Who acts today for any of these agencies in any of these councils, by office or on a seat of
   * the agency: the codes of the agencies by person.
   */
  @Transactional(readOnly = true)
  public Map<Long, Set<String>> ofAgencies(Collection<String> codes, Collection<Long> councilIds) {
    Map<Long, Set<String>> found = new HashMap<>();
    if (!codes.isEmpty() && !councilIds.isEmpty()) {
      db.sql(
              """
              select a.person_id, a.agency_code, s.agency_code as seat_agency from appointment a \
              left join council_seat s on s.id = a.seat_id where a.council_id in (:councils) \
              and (a.agency_code in (:codes) or s.agency_code in (:codes)) \
              and a.ended_at is null and a.valid_from <= :today \
              and (a.valid_to is null or a.valid_to >= :today)""")
          .param("codes", codes)
          .param("councils", councilIds)
          .param("today", calendar.today(clock))
          .query(
              (RowCallbackHandler)
                  row -> {
                    Set<String> own =
                        found.computeIfAbsent(row.getLong("person_id"), id -> new HashSet<>());
                    Stream.of(row.getString("agency_code"), row.getString("seat_agency"))
                        .filter(Objects::nonNull)
                        .filter(codes::contains)
                        .forEach(own::add);
                  });
    }
    return found;
  }

  /** All appointments in a council, past and future ones too, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> in(long councilId) {
    return where("council_id = ? order by valid_from desc, id desc", councilId);
  }

  /** All appointments of a person, past and future ones too, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> of(long personId) {
    return where("person_id = ? order by valid_from desc, id desc", personId);
  }

  /** The appointment of that id. */
  @Transactional(readOnly = true)
  public Optional<Appointment> find(long id) {
    return where("id = ?", id).stream().findFirst();
  }

  /** What a person may act as on that day. */
  @Transactional(readOnly = true)
  public List<Appointment> of(long personId, LocalDate day) {
    return where(
        "person_id = ? and ended_at is null"
            + " and valid_from <= ? and (valid_to is null or valid_to >= ?)",
        personId,
        day,
        day);
  }

  /** Those who were appointed to something, and never in that council. */
  Set<Long> strangersTo(long councilId) {
    return db.sql(
            """
            select distinct a.person_id from appointment a where not exists \
            (select 1 from appointment b where b.person_id = a.person_id and b.council_id = ?)""")
        .param(councilId)
        .query(Long.class)
        .set();
  }

  /** All of everybody; few enough only in a demonstration. */
  List<Appointment> all() {
    return where("1 = 1");
  }

  private List<Appointment> where(String condition, Object... params) {
    return db.sql("select * from appointment where " + condition)
        .params(params)
        .query(Appointments::appointment)
        .list();
  }

  private static CaseRef about(Long councilId) {
    return councilId == null ? CaseRef.installation() : CaseRef.council(councilId);
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
        row.getObject("valid_to", LocalDate.class),
        row.getTimestamp("ended_at") == null ? null : row.getTimestamp("ended_at").toInstant());
  }
}
