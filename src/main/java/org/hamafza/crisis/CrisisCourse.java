package org.hamafza.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a crisis that the system does, for delegates only; each may run twice. */
@Service
@Transactional
public class CrisisCourse {

  /** When a crisis is looked at next, and when it is over unless it is renewed. */
  public record Times(Instant reviewAt, Instant offAt) {}

  private final DeclarationTable table;
  private final ChangeTable changes;
  private final CrisisReportTable reports;
  private final CrisisReporting reporting;
  private final CrisisNotices notices;
  private final Policies policies;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CrisisCourse(
      DeclarationTable table,
      ChangeTable changes,
      CrisisReportTable reports,
      CrisisReporting reporting,
      CrisisNotices notices,
      Policies policies,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.changes = changes;
    this.reports = reports;
    this.reporting = reporting;
    this.notices = notices;
    this.policies = policies;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the chair has confirmed; a refusal is kept and told. */
  public boolean concludeDeclaration(long id) {
    Declaration declaration = locked(id);
    boolean confirmed = Boolean.TRUE.equals(declaration.confirmed());
    if (!confirmed && declaration.state() == CrisisState.PROPOSED) {
      table.refuse(id);
      notices.refused(declaration, declaration.decisionNote());
      events.publishEvent(
          new CrisisEvents.CrisisRefused(declaration.ref(), declaration.decisionNote()));
    }
    return confirmed;
  }

  /** Puts the crisis in force, tells everybody and alerts the NGOs at hand. */
  public Times declare(long id) {
    Declaration declaration = locked(id);
    if (declaration.state() == CrisisState.PROPOSED) {
      Instant now = clock.instant();
      Times times = times(now);
      table.start(id, now, times.reviewAt(), times.offAt(), 0);
      List<Long> alerted = notices.declared(locked(id));
      table.start(id, now, times.reviewAt(), times.offAt(), alerted.size());
      declaration = locked(id);
      events.publishEvent(
          new CrisisDeclared(
              declaration.ref(),
              declaration.kind().name(),
              declaration.title(),
              CrisisDesk.sorted(declaration.scope().areas()),
              CrisisDesk.sorted(declaration.scope().counties()),
              times.reviewAt(),
              times.offAt()));
      events.publishEvent(new CrisisEvents.RosterAlerted(declaration.ref(), alerted));
    }
    return new Times(declaration.reviewAt(), declaration.offAt());
  }

  /** What the last look at the crisis came to. */
  public ReviewAnswer reviewAnswer(long id) {
    List<Review> reviews = changes.reviews(id);
    return reviews.get(reviews.size() - 1).answer();
  }

  /** Plans the next look at the crisis. */
  public Instant planReview(long id) {
    Instant next = times(clock.instant()).reviewAt();
    table.plan(id, next, locked(id).offAt());
    return next;
  }

  /**
   * Brings the last change into effect if another person confirmed it; says whether the crisis is
   * to end by it.
   */
  public boolean concludeChange(long id) {
    Declaration declaration = locked(id);
    Change change = changes.last(id).orElseThrow(NotFound::new);
    boolean confirmed = Boolean.TRUE.equals(change.confirmed());
    boolean renewed = confirmed && change.change() == ChangeKind.RENEWAL;
    if (renewed) {
      Times times = times(change.decidedAt());
      table.plan(id, times.reviewAt(), times.offAt());
      notices.renewed(locked(id));
    } else if (!confirmed) {
      notices.changeRefused(declaration, change.decisionNote());
    }
    events.publishEvent(
        new CrisisEvents.CrisisChangeDecided(
            declaration.ref(),
            change.change().name(),
            confirmed,
            change.decisionNote(),
            renewed ? locked(id).offAt() : null));
    return confirmed && !renewed;
  }

  /** The times as they stand. */
  @Transactional(readOnly = true)
  public Times times(long id) {
    Declaration declaration = table.find(id).orElseThrow(NotFound::new);
    return new Times(declaration.reviewAt(), declaration.offAt());
  }

  /** Ends the crisis: because two persons want it, or because its time is over. */
  public void switchOff(long id) {
    Declaration declaration = locked(id);
    if (declaration.state() == CrisisState.ACTIVE) {
      boolean decided =
          changes
              .last(id)
              .filter(change -> change.change() == ChangeKind.ENDING)
              .map(Change::confirmed)
              .orElse(false);
      table.end(id, clock.instant(), !decided);
      notices.over(declaration);
      events.publishEvent(new CrisisOver(declaration.ref(), !decided));
    }
  }

  /** Adds up what came of the crisis. */
  public void compileReport(long id) {
    Declaration declaration = locked(id);
    boolean known = reports.find(id).isPresent();
    ClosingReport report = reporting.compile(declaration);
    if (!known) {
      int sampled = (int) reports.files(id).stream().filter(ReportFile::sampled).count();
      events.publishEvent(
          new CrisisEvents.CrisisReportCompiled(
              declaration.ref(),
              report.files(),
              report.medianHours(),
              report.longestHours(),
              report.requested(),
              report.granted(),
              sampled));
    }
  }

  private Times times(Instant from) {
    Policy policy = policies.today();
    return new Times(
        from.plus(Duration.ofDays(policy.number("crisis.reviewDays"))),
        from.plus(Duration.ofDays(policy.number("crisis.autoOffDays"))));
  }

  private Declaration locked(long id) {
    return table.lock(id).orElseThrow(NotFound::new);
  }
}
