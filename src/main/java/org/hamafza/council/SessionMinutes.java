package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a closed session: drafted, frozen for signature, signed twice, published. */
@Service
@Transactional
public class SessionMinutes {

  static final String SECRETARY = "SECRETARY";
  static final String CHAIR = "CHAIR";

  private final SessionRows sessions;
  private final MinutesEditions editions;
  private final MinutesPapers papers;
  private final MinutesContent content;
  private final MinutesPrinting printing;
  private final MinutesReaders readers;
  private final ResolutionRows resolutions;
  private final SessionChronicle chronicle;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SessionMinutes(
      SessionRows sessions,
      MinutesEditions editions,
      MinutesPapers papers,
      MinutesContent content,
      MinutesPrinting printing,
      MinutesReaders readers,
      ResolutionRows resolutions,
      SessionChronicle chronicle,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.editions = editions;
    this.papers = papers;
    this.content = content;
    this.printing = printing;
    this.readers = readers;
    this.resolutions = resolutions;
    this.chronicle = chronicle;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Writes a new edition of the prose; with the first one the members' time to comment begins.
   *
   * @param prose what is said anew, by item; what is not named stays as it was
   */
  void draft(long sessionId, long personId, Map<Long, LocalText> prose) {
    Session session = sessions.lock(sessionId);
    checkOpen(sessionId);
    Map<Long, LocalText> before =
        editions.latest(sessionId).map(MinutesEditions.Edition::of).orElse(Map.of());
    Map<Long, LocalText> whole = new LinkedHashMap<>(before);
    whole.putAll(prose);
    if (whole.equals(before)) {
      return;
    }
    Instant now = clock.instant();
    int edition = editions.add(sessionId, personId, whole, now);
    LocalText general = whole.getOrDefault(MinutesEditions.WHOLE, new LocalText("", ""));
    sessions.set(
        sessionId,
        "minutes_fa = ?, minutes_en = ?, drafted_by = ?",
        general.fa(),
        general.en(),
        personId);
    chronicle.ofSession(session, ref -> new SessionEvents.MinutesDrafted(ref, edition));
    if (edition == 1) {
      Instant until =
          calendar.due(now, policies.on(calendar.dayOf(now)).term("term.commentOnMinutes"));
      sessions.set(sessionId, "comments_until = ?", Timestamp.from(until));
      readers.tellDrafted(session, until);
    }
  }

  /** Freezes what happened and signs it. */
  void signAsSecretary(long sessionId, long personId, String earlyReason) {
    Session session = sessions.lock(sessionId);
    String sha256 = freeze(session, earlyReason);
    sign(session, SECRETARY, personId, sha256);
  }

  void signAsChair(long sessionId, long personId) {
    Session session = sessions.lock(sessionId);
    sign(session, CHAIR, personId, session.minutesSha256());
  }

  /** Somebody will not sign and says why; the content is frozen all the same. */
  void refuse(long sessionId, String capacity, long personId, String reason) {
    Session session = sessions.lock(sessionId);
    if (capacity.equals(SECRETARY)) {
      freeze(session, "");
    }
    papers.refuse(sessionId, capacity, personId, reason, clock.instant());
    chronicle.ofSession(session, ref -> new SessionEvents.SignatureRefused(ref, capacity, reason));
  }

  /** Signs in place of whoever refused: first of the secretary, then of the chair. */
  void signInstead(long sessionId, long personId) {
    Session session = sessions.lock(sessionId);
    sign(session, missing(session), personId, session.minutesSha256());
  }

  /** Whether somebody has written about the session. */
  @Transactional(readOnly = true)
  boolean isDrafted(long sessionId) {
    return editions.latest(sessionId).isPresent();
  }

  /** For delegates: whether somebody has still to sign in place of another. */
  @Transactional(readOnly = true)
  public boolean signatureMissing(long sessionId) {
    return missing(sessions.get(sessionId)) != null;
  }

  /**
   * For delegates: prints the minutes as they were signed and opens the resolutions.
   *
   * @throws IllegalStateException if what happened reads otherwise now than when it was signed
   */
  public void publish(long sessionId) {
    Session session = sessions.lock(sessionId);
    if (session.state() == SessionState.PUBLISHED) {
      return;
    }
    String signed = papers.state(sessionId).content();
    // Null only where the secretary had signed before contents were kept.
    if (signed != null && !signed.equals(content.of(session))) {
      throw new IllegalStateException("the minutes of " + session.number() + " were changed");
    }
    Instant now = clock.instant();
    sessions.set(sessionId, "state = 'PUBLISHED', published_at = ?", Timestamp.from(now));
    resolutions.publish(sessionId, now);
    String sha256 = printing.keep(session);
    List<String> numbers = resolutions.of(sessionId).stream().map(Resolution::number).toList();
    chronicle.ofSession(session, ref -> new SessionEvents.MinutesPrinted(ref, sha256));
    chronicle.ofSessionAndCases(
        session, ref -> new SessionEvents.ResolutionsPublished(ref, session.number(), numbers));
  }

  /** The capacity in which a signature is missing; null if both are there. */
  static String missing(Session session) {
    if (session.secretary() == null) {
      return SECRETARY;
    }
    return session.chair() == null ? CHAIR : null;
  }

  private void checkOpen(long sessionId) {
    if (papers.state(sessionId).isFrozen()) {
      throw new Conflict("council.error.minutesFrozen");
    }
  }

  private String freeze(Session session, String earlyReason) {
    checkOpen(session.id());
    sessions.set(session.id(), "early_reason = ?", earlyReason);
    String text = content.of(session);
    String sha256 = CanonicalJson.sha256Hex(text);
    sessions.set(session.id(), "minutes_content = ?, minutes_sha256 = ?", text, sha256);
    return sha256;
  }

  private void sign(Session session, String capacity, long personId, String sha256) {
    Session.Signature other = capacity.equals(CHAIR) ? session.secretary() : session.chair();
    if (other != null && other.personId() == personId) {
      throw new Conflict("council.error.sameSigner");
    }
    String who = capacity.equals(CHAIR) ? "chair" : "secretary";
    sessions.set(
        session.id(),
        who + "_signed_by = ?, " + who + "_signed_at = ?",
        personId,
        Timestamp.from(clock.instant()));
    chronicle.ofSession(session, ref -> new SessionEvents.MinutesSigned(ref, capacity, sha256));
  }
}
