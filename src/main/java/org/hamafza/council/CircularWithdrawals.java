package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends the sitting on a case that was withdrawn before its seats were asked to vote. */
@Component
class CircularWithdrawals {

  private final SessionRows sessions;
  private final CircularRows circulars;
  private final SessionChronicle chronicle;
  private final Clock clock;

  CircularWithdrawals(
      SessionRows sessions, CircularRows circulars, SessionChronicle chronicle, Clock clock) {
    this.sessions = sessions;
    this.circulars = circulars;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** The caller has locked the session and taken the item off; its process ends with the case. */
  void withdraw(Session session, AgendaItem item, String reason) {
    Instant now = clock.instant();
    sessions.set(session.id(), "state = 'CLOSED', closed_at = ?", Timestamp.from(now));
    circulars.end(item.id(), CircularEnding.WITHDRAWN, now);
    chronicle.ofSession(
        session, ref -> new ItemWithdrawn(ref, item.id(), item.position(), false, reason));
  }
}
