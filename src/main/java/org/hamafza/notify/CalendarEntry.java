package org.hamafza.notify;

import java.time.Instant;
import org.hamafza.identity.Person;

/**
 * An appointment as one person's own calendar is to show it.
 *
 * @param key the same for the same matter for ever, such as {@code session-7}
 * @param sequence grows with every change of the matter
 * @param state whether it takes place
 * @param link where to read about it, relative to the application's address
 * @param part what the person has said
 */
public record CalendarEntry(
    String key,
    int sequence,
    State state,
    String summary,
    String description,
    String place,
    Instant startsAt,
    String link,
    Person attendee,
    Part part) {

  /** Whether a matter takes place. */
  public enum State {
    PLANNED,
    CANCELLED
  }

  /** What the person invited has said. */
  public enum Part {
    NOT_SAID,
    COMES,
    STAYS_AWAY,
    SENDS_ANOTHER
  }
}
