package org.hamafza.notify;

import java.time.Instant;
import java.util.List;
import org.hamafza.identity.Person;

/**
 * Something to tell one person.
 *
 * @param key its texts are {@code key.subject} and {@code key.body}
 * @param link where to act, relative to the application's address, such as {@code /tasks}
 * @param useless from when on it would come too late; null if that never happens
 * @param args for the placeholders; {@link org.hamafza.shared.LocalText}, messages, amounts, days
 *     and moments are shown in the reader's language
 * @param file goes with the mail that is sent at once, not with the daily one; null if none
 */
public record Message(
    Person to, String key, String link, Instant useless, List<Object> args, MailFile file) {

  /** A message without a file. */
  public Message(Person to, String key, String link, Instant useless, List<Object> args) {
    this(to, key, link, useless, args, null);
  }
}
