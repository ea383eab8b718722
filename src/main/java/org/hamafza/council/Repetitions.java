package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A vote that was mistaken is voted again before the session is closed. Nothing of the old vote is
 * changed or deleted: it is void, says why, and the new one names it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Repetitions {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ResolutionRows resolutions;
  private final SessionRights rights;
  private final SessionChronicle chronicle;
  private final Clock clock;

  Repetitions(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ResolutionRows resolutions,
      SessionRights rights,
      SessionChronicle chronicle,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.resolutions = resolutions;
    this.rights = rights;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** Nothing is to be repeated: the session may be closed. */
  void end(long sessionId) {
    chronicle.ofSession(sessions.lock(sessionId), SessionEvents.SessionEnded::new);
  }

  /** The decided items whose votes this member may have repeated. */
  @Transactional(readOnly = true)
  List<AgendaItem> repeatable(Member member, long sessionId) {
    Set<Long> hidden = rights.hiddenItems(member, sessionId);
    return items.of(sessionId).stream()
        .filter(item -> item.stands() && !hidden.contains(item.id()))
        .toList();
  }

  void repeat(Member member, long sessionId, long itemId, String reason) {
    Session session = sessions.lock(sessionId);
    AgendaItem item =
        repeatable(member, sessionId).stream()
            .filter(each -> each.id() == itemId)
            .findFirst()
            .orElseThrow(() -> new InvalidInput("item", "error.choice"));
    if (session.state() != SessionState.OPEN) {
      throw new Conflict("council.error.notOpen");
    }
    if (!attendance.roll(sessionId).meets(session.quorum(), attendance.present(sessionId))) {
      throw new InvalidInput("answer", "council.error.noQuorum");
    }
    Instant now = clock.instant();
    items.set(
        itemId,
        "voided_at = ?, voided_by = ?, void_reason = ?",
        Timestamp.from(now),
        member.personId(),
        reason);
    resolutions.makeVoid(itemId, now);
    items.repeat(item);
    chronicle.ofItem(session, item, ref -> new VoteEvents.VoteRepeated(ref, itemId, reason));
  }
}
