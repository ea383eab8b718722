package org.hamafza.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;

/**
 * A deadline, or only what follows from it, is another one from now on.
 *
 * @param item null unless it is that of a piece of work
 * @param nextAt when people are told next; null for never, or where nobody is told
 * @param held whether it would be over already and is held at the end of the working day
 */
record Move(
    DeadlineKind kind,
    long id,
    CaseRef subject,
    WorkItem item,
    Instant before,
    Instant after,
    Instant nextAt,
    boolean held) {

  boolean later() {
    return after.isAfter(before);
  }

  boolean earlier() {
    return after.isBefore(before);
  }

  DeadlineShifted event(
      ShiftReason reason, String cause, LocalText occasion, List<LocalDate> days) {
    return new DeadlineShifted(
        subject,
        kind,
        item == null ? null : item.id(),
        item == null ? null : item.processKey(),
        item == null ? null : item.element(),
        before,
        after,
        reason,
        cause,
        occasion,
        days);
  }
}
