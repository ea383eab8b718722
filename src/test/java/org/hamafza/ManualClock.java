package org.hamafza;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamafza.calendar.WorkingCalendar;

/** A clock that stands until a test sets it; the engine's clock goes with it. */
public class ManualClock extends Clock {

  private static final Instant START = Instant.parse("2020-11-01T06:00:00Z");

  private volatile Instant now = START;

  /** Back to the moment at which it stood at first. */
  void reset() {
    set(START);
  }

  public void set(Instant instant) {
    now = instant;
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** Ten in the morning of that day in Tehran. */
  public void setDay(LocalDate day) {
    set(day.atTime(LocalTime.of(10, 0)).atZone(WorkingCalendar.ZONE).toInstant());
  }

  public void advance(Duration duration) {
    set(now.plus(duration));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
