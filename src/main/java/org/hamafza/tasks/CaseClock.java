package org.hamafza.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;

/**
 * The time of a case as a whole.
 *
 * @param counting when it began, what it allows, and whether it stands still
 * @param endedAt when the case was decided or ended; null before
 */
public record CaseClock(
    long id, CaseRef subject, Counting counting, Instant dueAt, Instant endedAt) {

  /** The day until which it is to be decided. */
  public LocalDate dueDay() {
    return LocalDate.ofInstant(dueAt, WorkingCalendar.ZONE);
  }

  /** Whether the case was decided later than it should. */
  public boolean late() {
    return endedAt != null && endedAt.isAfter(dueAt);
  }
}
