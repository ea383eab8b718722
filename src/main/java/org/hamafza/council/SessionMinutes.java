package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a closed session: drafted, signed twice over the same hash, published. */
@Service
@Transactional
public class SessionMinutes {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ResolutionRows resolutions;
  private final SessionChronicle chronicle;
  private final Clock clock;

  SessionMinutes(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ResolutionRows resolutions,
      SessionChronicle chronicle,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.resolutions = resolutions;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  void draft(long sessionId, long personId, LocalText prose) {
    Session session = sessions.lock(sessionId);
    sessions.set(
        sessionId,
        "minutes_fa = ?, minutes_en = ?, drafted_by = ?",
        prose.fa(),
        prose.en(),
        personId);
    chronicle.ofSession(session, SessionEvents.MinutesDrafted::new);
  }

  void signAsSecretary(long sessionId, long personId) {
    Session session = sessions.lock(sessionId);
    String sha256 = CanonicalJson.sha256Hex(CanonicalJson.write(content(session)));
    sessions.set(
        sessionId,
        "secretary_signed_by = ?, secretary_signed_at = ?, minutes_sha256 = ?",
        personId,
        Timestamp.from(clock.instant()),
        sha256);
    chronicle.ofSession(session, ref -> new SessionEvents.MinutesSigned(ref, "SECRETARY", sha256));
  }

  void signAsChair(long sessionId, long personId) {
    Session session = sessions.lock(sessionId);
    if (session.secretary().personId() == personId) {
      throw new Conflict("council.error.sameSigner");
    }
    sessions.set(
        sessionId,
        "chair_signed_by = ?, chair_signed_at = ?",
        personId,
        Timestamp.from(clock.instant()));
    chronicle.ofSession(
        session, ref -> new SessionEvents.MinutesSigned(ref, "CHAIR", session.minutesSha256()));
  }

  /** For delegates: opens the resolutions to the public of the council. */
  public void publish(long sessionId) {
    Session session = sessions.lock(sessionId);
    if (session.state() == SessionState.PUBLISHED) {
      return;
    }
    Instant now = clock.instant();
    sessions.set(sessionId, "state = 'PUBLISHED', published_at = ?", Timestamp.from(now));
    resolutions.publish(sessionId, now);
    List<String> numbers = resolutions.of(sessionId).stream().map(Resolution::number).toList();
    chronicle.ofSessionAndCases(
        session, ref -> new SessionEvents.ResolutionsPublished(ref, session.number(), numbers));
  }

  private Map<String, Object> content(Session session) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("number", session.number());
    content.put("type", session.type().name());
    content.put("startsAt", session.startsAt().toString());
    content.put("openedAt", session.openedAt().toString());
    content.put("closedAt", session.closedAt().toString());
    content.put("place", session.place());
    content.put("quorum", session.quorum().quorum());
    content.put("minutes", Map.of("fa", session.minutes().fa(), "en", session.minutes().en()));
    List<Object> spells = new ArrayList<>();
    for (SessionAttendance.Spell spell : attendance.spells(session.id())) {
      spells.add(List.of(spell.seatId(), spell.standing().name(), spell.from().toString()));
    }
    content.put("attendance", spells);
    content.put(
        "resolutions",
        resolutions.of(session.id()).stream().map(r -> r.number() + " " + r.sha256()).toList());
    content.put(
        "withdrawn",
        items.of(session.id()).stream()
            .filter(item -> item.state() == ItemState.WITHDRAWN)
            .map(item -> List.of(item.position(), item.withdrawnReason()))
            .toList());
    return content;
  }
}
