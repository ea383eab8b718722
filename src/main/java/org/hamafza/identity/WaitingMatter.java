package org.hamafza.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/**
 * Something that waits for a person.
 *
 * @param link where to see to it, relative to the application's address
 * @param labelKey message key of what is to be done
 * @param number of the case or session; null if it has none
 * @param title what it is about; null where the label says it all
 * @param whenKey message key that says what {@code when} means
 * @param when by when, or at what time; null if at no time in particular
 * @param pausedOn since which day its time stands still; null while it runs
 */
public record WaitingMatter(
    String link,
    String labelKey,
    String number,
    LocalText title,
    String whenKey,
    Instant when,
    LocalDate pausedOn) {

  /** Something whose time, if it has any, runs. */
  public WaitingMatter(
      String link, String labelKey, String number, LocalText title, String whenKey, Instant when) {
    this(link, labelKey, number, title, whenKey, when, null);
  }
}
