package org.hamafza.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.Pause;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;
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

  private static final String RESUMED = ClockResumed.class.getSimpleName();
  private static final String TARGET = CaseTargetSet.class.getSimpleName();

  private final ClockTable clocks;
  private final DeadlineBook book;
  private final Moves moves;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CaseClocks(
      ClockTable clocks,
      DeadlineBook book,
      Moves moves,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.clocks = clocks;
    this.book = book;
    this.moves = moves;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** The clock of a case, once it runs; the caller checks who may know. */
  @Transactional(readOnly = true)
  public Optional<CaseClock> of(String subjectType, long subjectId) {
    return clocks.of(subjectType, subjectId);
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
      Instant due = new TermCourse(from, term, clocks.pauses(subject)).due(calendar);
      clocks.allow(known.get().id(), term, due);
      move(known.get(), due, ShiftReason.ROUTE, TARGET);
    }
  }

  /**
   * The terms of all work on a case stand still, except those that run on.
   *
   * @param answer what that NGO is allowed; null if there is no end to it
   */
  public void pause(CaseRef subject, PauseReason reason, Term answer) {
    Optional<CaseClock> total = clocks.lock(subject);
    List<ClockTable.Standstill> standing = clocks.standing(subject);
    if (standing.stream().anyMatch(each -> each.reason() == reason)) {
      return;
    }
    Instant now = clock.instant();
    Instant due = answer == null ? null : TermCourse.of(now, answer).due(calendar);
    clocks.stop(subject, reason, now, answer, due);
    List<Counted> work =
        book.of(subject, false).stream().filter(each -> !each.item().runsOn()).toList();
    if (standing.isEmpty()) {
      List<Pause> pauses = clocks.pauses(subject);
      book.stop(work, now, each -> left(each.course(pauses), now));
      total
          .filter(each -> each.endedAt() == null)
          .ifPresent(each -> clocks.pause(each.id(), now, left(course(each, pauses), now)));
    }
    events.publishEvent(new ClockPaused(subject, reason, due, work.size()));
  }

  /** That reason holds no more; unless another one does, the terms go on with what was left. */
  public void resume(CaseRef subject, PauseReason reason) {
    Optional<CaseClock> total = clocks.lock(subject);
    List<ClockTable.Standstill> standing = clocks.standing(subject);
    Optional<ClockTable.Standstill> over =
        standing.stream().filter(each -> each.reason() == reason).findFirst();
    if (over.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    clocks.goOn(over.get().id(), now);
    Instant since = over.get().from();
    int days = calendar.workingDaysBetween(calendar.dayOf(since), calendar.dayOf(now));
    List<Counted> work = standing.size() > 1 ? List.of() : book.of(subject, true);
    book.goOn(work);
    events.publishEvent(new ClockResumed(subject, reason, since, days, work.size()));
    if (standing.size() == 1) {
      goOn(subject, total, work);
    }
  }

  /** The case is decided or over. */
  public void end(CaseRef subject) {
    clocks.standing(subject).forEach(each -> resume(subject, each.reason()));
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

  private void goOn(CaseRef subject, Optional<CaseClock> total, List<Counted> work) {
    List<Pause> pauses = clocks.pauses(subject);
    List<Move> found = new ArrayList<>();
    for (Counted each : work) {
      TermCourse course = each.course(pauses);
      Instant due = course == null ? each.item().dueAt() : course.due(calendar);
      Alarm next = each.next(course, due, calendar).orElse(null);
      found.add(Moves.of(each, due, next, false));
    }
    moves.make(found, ShiftReason.RESUMED, RESUMED, new LocalText("", ""), List.of());
    total
        .filter(each -> each.endedAt() == null)
        .ifPresent(
            each -> {
              clocks.resume(each.id());
              Instant due = course(each, pauses).due(calendar);
              move(each, due, ShiftReason.RESUMED, RESUMED);
            });
  }

  private void move(CaseClock each, Instant due, ShiftReason reason, String cause) {
    Move move =
        new Move(
            DeadlineKind.CASE, each.id(), each.subject(), null, each.dueAt(), due, null, false);
    moves.make(List.of(move), reason, cause, new LocalText("", ""), List.of());
  }

  private static TermCourse course(CaseClock each, List<Pause> pauses) {
    return new TermCourse(each.counting().from(), each.counting().term(), pauses);
  }

  private Integer left(TermCourse course, Instant now) {
    return course == null ? null : course.left(now, calendar);
  }
}
