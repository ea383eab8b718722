package org.hamafza.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hamafza.shared.LocalText;

/** Port to the rooms whose cases have a record: finds them for those who may read all of it. */
public interface RecordedThings {

  /**
   * Something that has a record.
   *
   * @param party whose case it is; null if nobody's
   * @param stateKey the message that says how far it has come
   */
  record Line(
      long id, String number, LocalText title, LocalText party, String stateKey, Instant since) {}

  /** The type of the record's subject: such as {@code proposal} or {@code session}. */
  String type();

  /**
   * Those of the councils with all the words in number, title or name of the party; newest first,
   * those with an id below {@code beforeId}.
   */
  List<Line> find(Set<Long> councils, String words, long beforeId, int limit);
}
