package org.hamafza.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and changes the weekly days off; the caller checks who may do so. */
@Service
public class Weekends {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Weekends(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** The days off by the day from which they hold, until the next such day. */
  public NavigableMap<LocalDate, Set<DayOfWeek>> list() {
    return OffDays.read(jdbc).weekends();
  }

  /** Sets the days off from this day on; a rule that began on the same day is replaced. */
  @Transactional
  public void set(LocalDate validFrom, Set<DayOfWeek> offDays) {
    if (offDays.isEmpty() || offDays.size() == DayOfWeek.values().length) {
      throw new InvalidInput("offDays", "error.calendar.weekend");
    }
    String names = new TreeSet<>(offDays).stream().map(Enum::name).collect(Collectors.joining(","));
    Map<String, Object> row = Map.of("from", validFrom, "days", names);
    int replaced =
        jdbc.sql("update weekend_rule set off_days = :days where valid_from = :from")
            .params(row)
            .update();
    if (replaced == 0) {
      jdbc.sql("insert into weekend_rule (valid_from, off_days) values (:from, :days)")
          .params(row)
          .update();
    }
    events.publishEvent(new WeekendSet(validFrom, offDays));
  }

  /** Takes a rule back, so that the one before goes on; the first rule of all stays. */
  @Transactional
  public void remove(LocalDate validFrom) {
    NavigableMap<LocalDate, Set<DayOfWeek>> rules = list();
    if (!rules.containsKey(validFrom) || rules.firstKey().equals(validFrom)) {
      throw new NotFound("no weekly rule to take back from " + validFrom);
    }
    jdbc.sql("delete from weekend_rule where valid_from = ?").param(validFrom).update();
    events.publishEvent(new WeekendRemoved(validFrom));
  }
}
