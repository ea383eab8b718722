package org.hamafza.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.RecordRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what must not be told to whom, as all rooms together say. */
@Service
public class Discretion {

  private record Own(long personId, long ngoId) {}

  private final ObjectProvider<KeptMatters> rooms;
  private static final RowMapper<Own> OWN = RecordRows.of(Own.class);

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Discretion(
      ObjectProvider<KeptMatters> rooms, JdbcClient db, WorkingCalendar calendar, Clock clock) {
    this.rooms = rooms;
    this.db = db;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What is kept from these people; what an NGO has asked for is not kept from its own. */
  @Transactional(readOnly = true)
  public List<KeptMatter> about(Collection<Long> people) {
    List<KeptMatter> kept =
        people.isEmpty()
            ? List.of()
            : rooms.stream().flatMap(room -> room.from(people).stream()).toList();
    Set<Own> own = kept.isEmpty() ? Set.of() : own(people);
    return kept.stream()
        .filter(
            matter ->
                matter.ofNgo() == null || !own.contains(new Own(matter.personId(), matter.ofNgo())))
        .toList();
  }

  private Set<Own> own(Collection<Long> people) {
    return db
        .sql(
            """
            select person_id, ngo_id from appointment where person_id in (:people) \
            and ngo_id is not null and ended_at is null and valid_from <= :today \
            and (valid_to is null or valid_to >= :today)""")
        .param("people", people)
        .param("today", calendar.today(clock))
        .query(OWN)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
