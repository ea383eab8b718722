package org.hamafza.calendar;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a change of the days off would do to open deadlines, before it is made. */
@Service
public class CalendarPreview {

  private final JdbcClient jdbc;
  private final ObjectProvider<CountedDeadlines> deadlines;

  CalendarPreview(JdbcClient jdbc, ObjectProvider<CountedDeadlines> deadlines) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
  }

  @Transactional(readOnly = true)
  public Shifts of(CalendarChange change) {
    WorkingCalendar other = new WorkingCalendar(OffDays.read(jdbc).after(change));
    return deadlines.stream().map(each -> each.under(other)).reduce(Shifts.NONE, Shifts::plus);
  }
}
