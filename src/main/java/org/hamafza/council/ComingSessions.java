package org.hamafza.council;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.WaitingMatter;
import org.hamafza.identity.WaitingMatters;
import org.springframework.stereotype.Component;

/** Sessions to which members are invited, until they are over. */
@Component
class ComingSessions implements WaitingMatters {

  private static final int LOOKED_AT = 20;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Set<SessionState> COMING =
      EnumSet.of(SessionState.AGENDA_APPROVED, SessionState.OPEN);

  private final Sessions sessions;
  private final Replies replies;
  private final SessionTexts texts;
  private final Clock clock;

  ComingSessions(Sessions sessions, Replies replies, SessionTexts texts, Clock clock) {
    this.sessions = sessions;
    this.replies = replies;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public List<WaitingMatter> of(Member member) {
    Instant since = clock.instant().minus(DAY);
    List<Session> coming =
        sessions.list(member, null, LOOKED_AT).stream()
            .filter(session -> !member.seats(session.councilId()).isEmpty())
            .filter(
                session -> COMING.contains(session.state()) && session.startsAt().isAfter(since))
            .toList();
    Set<Long> answered = replies.answered(member, coming.stream().map(Session::id).toList());
    return coming.stream()
        .map(session -> matter(session, !answered.contains(session.id())))
        .toList();
  }

  private WaitingMatter matter(Session session, boolean silent) {
    boolean asks = silent && session.state() == SessionState.AGENDA_APPROVED && session.invites();
    return new WaitingMatter(
        "/sessions/" + session.id() + (asks ? "/reply" : ""),
        asks ? "council.waiting.reply" : "council.waiting." + session.state(),
        session.number(),
        texts.title(session),
        "council.startsAt",
        session.startsAt());
  }
}
