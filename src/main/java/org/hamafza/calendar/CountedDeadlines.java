package org.hamafza.calendar;

/** Port to whatever has deadlines that were counted with the calendar. */
public interface CountedDeadlines {

  /** What would become of the open deadlines if this were the calendar; nothing is changed. */
  Shifts under(WorkingCalendar other);
}
