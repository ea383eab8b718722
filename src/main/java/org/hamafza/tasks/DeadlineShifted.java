package org.hamafza.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/**
 * A deadline moved.
 *
 * @param workItemId null unless it is that of a piece of work, as {@code process} and {@code
 *     element}
 * @param broughtBy the kind of the event that brought it about
 * @param occasion the name of the holiday, if it was one
 * @param days the days off that changed
 */
public record DeadlineShifted(
    CaseRef subject,
    DeadlineKind deadline,
    Long workItemId,
    String process,
    String element,
    Instant before,
    Instant after,
    ShiftReason shift,
    String broughtBy,
    LocalText occasion,
    List<LocalDate> days)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return deadline == DeadlineKind.WORK ? Visibility.SECRETARIAT : Visibility.PARTIES;
  }
}
