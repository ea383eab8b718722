package org.hamafza.council;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the chair, and later the auditors, that the minutes of a session are not signed yet. It may
 * run on every node and at any time: each of them is told once.
 */
@Component
class UnsignedMinutes {

  private enum Step {
    CHAIR("minutes.unsigned.chair", EnumSet.of(Role.COUNCIL_CHAIR, Role.SECRETARIAT_LEAD)),
    AUDITOR("minutes.unsigned.auditor", EnumSet.of(Role.AUDITOR));

    private final String parameter;
    private final Set<Role> told;

    Step(String parameter, Set<Role> told) {
      this.parameter = parameter;
      this.told = told;
    }
  }

  private final SessionRows sessions;
  private final SessionChronicle chronicle;
  private final People people;
  private final Notifications notifications;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UnsignedMinutes(
      SessionRows sessions,
      SessionChronicle chronicle,
      People people,
      Notifications notifications,
      Policies policies,
      WorkingCalendar calendar,
      TransactionTemplate transaction,
      Clock clock) {
    this.sessions = sessions;
    this.chronicle = chronicle;
    this.people = people;
    this.notifications = notifications;
    this.policies = policies;
    this.calendar = calendar;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Looks whom to tell; one transaction for each session. */
  @Scheduled(
      fixedDelayString = "${hamafza.clock.every:2m}",
      initialDelayString = "${hamafza.clock.every:2m}")
  void sweep() {
    for (Step step : Step.values()) {
      sessions.unsigned(step.ordinal()).stream()
          .filter(session -> isOver(session, step))
          .forEach(session -> transaction.executeWithoutResult(status -> tell(session, step)));
    }
  }

  private boolean isOver(Session session, Step step) {
    return !calendar
        .due(
            session.closedAt(),
            policies.on(calendar.dayOf(session.closedAt())).term(step.parameter))
        .isAfter(clock.instant());
  }

  private void tell(Session found, Step step) {
    Session session = sessions.lock(found.id());
    if (sessions.unsigned(step.ordinal()).stream().noneMatch(s -> s.id() == session.id())) {
      return;
    }
    sessions.set(session.id(), "unsigned_told = ?", step.ordinal() + 1);
    List<Person> told =
        step.told.stream()
            .flatMap(role -> people.holders(role, session.councilId()).stream())
            .distinct()
            .toList();
    notifications.tell(
        told,
        "council.notice.unsigned",
        "/sessions/" + session.id(),
        session.number(),
        session.closedAt());
    List<Long> ids = told.stream().map(Person::id).toList();
    chronicle.ofSession(session, ref -> new SessionEvents.MinutesOverdue(ref, ids));
  }
}
