package org.hamafza.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.Pause;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Stops the terms of a case and of the work on it, and lets them go on. */
@Component
class CaseWork {

  private static final String RESUMED = ClockResumed.class.getSimpleName();

  private final ClockTable clocks;
  private final PauseTable standstills;
  private final DeadlineBook book;
  private final Moves moves;
  private final WorkingCalendar calendar;

  CaseWork(
      ClockTable clocks,
      PauseTable standstills,
      DeadlineBook book,
      Moves moves,
      WorkingCalendar calendar) {
    this.clocks = clocks;
    this.standstills = standstills;
    this.book = book;
    this.moves = moves;
    this.calendar = calendar;
  }

  /** Stops all that does not run on; returns how much work that is. */
  int stop(CaseRef subject, Optional<CaseClock> total, Instant now) {
    List<Counted> work =
        book.of(subject, false).stream().filter(each -> !each.item().runsOn()).toList();
    List<Pause> pauses = standstills.over(subject);
    book.stop(work, now, each -> left(each.course(pauses), now));
    total
        .filter(each -> each.endedAt() == null)
        .ifPresent(each -> clocks.pause(each.id(), now, left(course(each, pauses), now)));
    return work.size();
  }

  /** The work that stood still runs again. */
  List<Counted> wake(CaseRef subject) {
    List<Counted> work = book.of(subject, true);
    book.goOn(work);
    return work;
  }

  /** What has been woken, and the case as a whole, gets the time that was left of it. */
  void goOn(CaseRef subject, Optional<CaseClock> total, List<Counted> work) {
    List<Pause> pauses = standstills.over(subject);
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

  /** The case as a whole is to be decided until another moment. */
  void move(CaseClock each, Instant due, ShiftReason reason, String cause) {
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
