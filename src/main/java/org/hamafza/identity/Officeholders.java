package org.hamafza.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who holds which office today for many councils and NGOs at once. */
@Service
public class Officeholders {

  // No row has this id; a list of ids in SQL may not be empty.
  private static final long NOBODY = -1;

  private final JdbcClient db;
  private final PersonTable people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Officeholders(JdbcClient db, PersonTable people, WorkingCalendar calendar, Clock clock) {
    this.db = db;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** All who hold an office in these councils, and all who act for these NGOs. */
  @Transactional(readOnly = true)
  public List<Officeholder> of(Collection<Long> councilIds, Collection<Long> ngoIds) {
    LocalDate today = calendar.today(clock);
    List<Appointment> appointments =
        db.sql(
                """
                select a.* from appointment a join person p on p.id = a.person_id \
                where p.active = true and a.ended_at is null and a.valid_from <= :today \
                and (a.valid_to is null or a.valid_to >= :today) \
                and (a.ngo_id in (:ngos) or (a.ngo_id is null and a.council_id in (:councils))) \
                order by a.id""")
            .param("today", today)
            .param("ngos", orNobody(ngoIds))
            .param("councils", orNobody(councilIds))
            .query(Appointments::appointment)
            .list();
    Map<Long, Person> active =
        active(appointments.stream().map(Appointment::personId).collect(Collectors.toSet()));
    return appointments.stream()
        .filter(a -> active.containsKey(a.personId()))
        .map(a -> new Officeholder(active.get(a.personId()), a))
        .toList();
  }

  /** Those of these people who are active, by id. */
  @Transactional(readOnly = true)
  public Map<Long, Person> active(Set<Long> ids) {
    String marks = String.join(", ", Collections.nCopies(Math.max(ids.size(), 1), "?"));
    return people
        .query("where active = true and id in (" + marks + ")", orNobody(ids).toArray())
        .stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private static Collection<Long> orNobody(Collection<Long> ids) {
    return ids.isEmpty() ? List.of(NOBODY) : ids;
  }
}
