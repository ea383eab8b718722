package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Person;
import org.hamafza.notify.Message;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Some days before a session reminds those who have not answered the invitation. It may run on
 * every node and at any time: each session is reminded of once.
 */
@Component
class ReplyReminders {

  private final SessionRows sessions;
  private final ReplyRows replies;
  private final Invitees invitees;
  private final SessionChronicle chronicle;
  private final Notifications notifications;
  private final Policies policies;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReplyReminders(
      SessionRows sessions,
      ReplyRows replies,
      Invitees invitees,
      SessionChronicle chronicle,
      Notifications notifications,
      Policies policies,
      TransactionTemplate transaction,
      Clock clock) {
    this.sessions = sessions;
    this.replies = replies;
    this.invitees = invitees;
    this.chronicle = chronicle;
    this.notifications = notifications;
    this.policies = policies;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sets the time of reminding; there is none if the invitation itself goes out later. */
  void plan(Session session) {
    Duration before = Duration.ofDays(policies.today().number("invitation.remindDays"));
    Instant at = session.startsAt().minus(before);
    boolean late = before.isZero() || !at.isAfter(clock.instant());
    sessions.set(session.id(), "remind_at = ?", late ? null : Timestamp.from(at));
  }

  /** Looks whom to remind; one transaction for each session. */
  @Scheduled(
      fixedDelayString = "${hamafza.clock.every:2m}",
      initialDelayString = "${hamafza.clock.every:2m}")
  void sweep() {
    replies
        .toRemind(clock.instant())
        .forEach(id -> transaction.executeWithoutResult(status -> remind(id)));
  }

  private void remind(long sessionId) {
    Session session = sessions.lock(sessionId);
    if (!replies.toRemind(clock.instant()).contains(sessionId)) {
      return;
    }
    sessions.set(sessionId, "remind_at = null");
    Set<Long> answered =
        replies.of(sessionId).stream().map(Reply::personId).collect(Collectors.toSet());
    List<Person> silent =
        invitees.of(session).stream().filter(p -> !answered.contains(p.id())).toList();
    if (silent.isEmpty()) {
      return;
    }
    List<Object> args = List.of(session.number(), session.startsAt(), session.place());
    String link = "/sessions/" + sessionId + "/reply";
    notifications.tell(
        silent.stream()
            .map(p -> new Message(p, "council.notice.reply", link, session.startsAt(), args))
            .toList());
    List<Long> ids = silent.stream().map(Person::id).toList();
    chronicle.ofSession(session, ref -> new ReplyEvents.RepliesReminded(ref, ids));
  }
}
