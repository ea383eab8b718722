package org.hamafza.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time of cases as a whole, and its standing still: whoever moves a case on says so in the same
 * transaction. Everything may be said twice.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseClocks {

  private final ClockTable clocks;
  private final PauseTable standstills;
  private final CaseWork work;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CaseClocks(
      ClockTable clocks,
      PauseTable standstills,
      CaseWork work,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.clocks = clocks;
    this.standstills = standstills;
    this.work = work;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** The clock of a case, once it runs; the caller checks who may know. */
  @Transactional(readOnly = true)
  public Optional<CaseClock> of(String subjectType, long subjectId) {
    return clocks.of(subjectType, subjectId);
  }

  /** Why the terms of a case stand still now; empty if they run. */
  @Transactional(readOnly = true)
  public List<PauseReason> standing(CaseRef subject) {
    return standstills.standing(subject).stream()
        .map(PauseTable.Standstill::reason)
        .distinct()
        .toList();
  }

  /** Work that was just opened on a case whose terms stand still does so too. */
  void opened(CaseRef subject) {
    if (!standstills.standing(subject).isEmpty()) {
      work.stop(subject, Optional.empty(), clock.instant());
    }
  }

  /**
   * The case is to be decided within that term of its beginning.
   *
   * @param began counts if the clock does not run yet
   */
  public void allow(CaseRef subject, Instant began, Term term) {
    Optional<CaseClock> known = clocks.lock(subject);
    if (known.isEmpty()) {
      Instant due = TermCourse.of(began, term).due(calendar);
      clocks.start(subject, began, term, due);
      events.publishEvent(new CaseTargetSet(subject, term.toString(), due));
    } else if (known.get().endedAt() == null && !term.equals(known.get().counting().term())) {
      Instant from = known.get().counting().from();
      Instant due = new TermCourse(from, term, standstills.over(subject)).due(calendar);
      clocks.allow(known.get().id(), term, due);
      work.move(known.get(), due, ShiftReason.ROUTE, CaseTargetSet.class.getSimpleName());
    }
  }

  /**
   * The terms of all work on a case stand still, except those that run on.
   *
   * @param answer what that NGO is allowed; null if there is no end to it
   */
  public void pause(CaseRef subject, PauseReason reason, Term answer) {
    Optional<CaseClock> total = clocks.lock(subject);
    List<PauseTable.Standstill> standing = standstills.standing(subject);
    if (standing.stream().anyMatch(each -> each.reason() == reason)) {
      return;
    }
    Instant now = clock.instant();
    Instant due = answer == null ? null : TermCourse.of(now, answer).due(calendar);
    standstills.begin(subject, reason, now, answer, due);
    int stopped = standing.isEmpty() ? work.stop(subject, total, now) : 0;
    events.publishEvent(new ClockPaused(subject, reason, due, stopped));
  }

  /** What the case waits for is allowed more time; the case goes on standing still. */
  public void extend(CaseRef subject, PauseReason reason, Instant from, Term more) {
    clocks.lock(subject);
    Instant due = TermCourse.of(from, more).due(calendar);
    standstills.standing(subject).stream()
        .filter(each -> each.reason() == reason)
        .forEach(each -> standstills.extend(each.id(), from, more, due));
  }

  /** That reason holds no more; unless another one does, the terms go on with what was left. */
  public void resume(CaseRef subject, PauseReason reason) {
    Optional<CaseClock> total = clocks.lock(subject);
    List<PauseTable.Standstill> standing = standstills.standing(subject);
    Optional<PauseTable.Standstill> over =
        standing.stream().filter(each -> each.reason() == reason).findFirst();
    if (over.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    standstills.end(over.get().id(), now);
    Instant since = over.get().from();
    int days = calendar.workingDaysBetween(calendar.dayOf(since), calendar.dayOf(now));
    List<Counted> woken = standing.size() > 1 ? List.of() : work.wake(subject);
    events.publishEvent(new ClockResumed(subject, reason, since, days, woken.size()));
    if (standing.size() == 1) {
      work.goOn(subject, total, woken);
    }
  }

  /** The case is decided or over. */
  public void end(CaseRef subject) {
    standstills.standing(subject).forEach(each -> resume(subject, each.reason()));
    clocks
        .lock(subject)
        .filter(each -> each.endedAt() == null)
        .ifPresent(
            each -> {
              Instant now = clock.instant();
              clocks.end(each.id(), now);
              boolean inTime = !now.isAfter(each.dueAt());
              events.publishEvent(new CaseClockEnded(subject, each.dueAt(), inTime));
            });
  }
}
