package org.hamafza.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.CountedDeadlines;
import org.hamafza.calendar.HolidaysChanged;
import org.hamafza.calendar.Shifts;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts open deadlines anew when the days off change. */
@Component
class Deadlines implements CountedDeadlines {

  private final DeadlineBook book;
  private final ClockTable clocks;
  private final PauseTable standstills;
  private final Moves moves;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Deadlines(
      DeadlineBook book,
      ClockTable clocks,
      PauseTable standstills,
      Moves moves,
      WorkingCalendar calendar,
      Clock clock) {
    this.book = book;
    this.clocks = clocks;
    this.standstills = standstills;
    this.moves = moves;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Shifts under(WorkingCalendar other) {
    int later = 0;
    int earlier = 0;
    int held = 0;
    for (Move move : moves(other)) {
      later += move.later() ? 1 : 0;
      earlier += move.earlier() ? 1 : 0;
      held += move.held() ? 1 : 0;
    }
    return new Shifts(later, earlier, held);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(HolidaysChanged change) {
    moves.make(
        moves(calendar),
        ShiftReason.CALENDAR,
        change.kind(),
        change.occasion(),
        change.changedDays());
  }

  private List<Move> moves(WorkingCalendar by) {
    Pauses pauses = standstills.over();
    List<Move> found = new ArrayList<>();
    for (Counted work : book.running()) {
      ofWork(work, work.course(pauses.of(work.item())), by).ifPresent(found::add);
    }
    for (CaseClock each : clocks.running()) {
      Counting counting = each.counting();
      Instant due =
          new TermCourse(counting.from(), counting.term(), pauses.of(each.subject())).due(by);
      Settled settled = settle(each.dueAt(), due, by);
      add(DeadlineKind.CASE, each.id(), each.subject(), each.dueAt(), settled, found);
    }
    for (PauseTable.Standstill each : standstills.answers()) {
      Instant due = TermCourse.of(each.allowedFrom(), each.term()).due(by);
      Settled settled = settle(each.dueAt(), due, by);
      add(DeadlineKind.ANSWER, each.id(), each.subject(), each.dueAt(), settled, found);
    }
    return found;
  }

  // Also when only the moment moves at which people are told next.
  private Optional<Move> ofWork(Counted work, TermCourse course, WorkingCalendar by) {
    Settled settled = settle(work.item().dueAt(), course.due(by), by);
    Alarm next = work.next(course, settled.due(), by).orElse(null);
    boolean same =
        settled.due().equals(work.item().dueAt())
            && (next == null || next.at().equals(work.nextAt()));
    return same
        ? Optional.empty()
        : Optional.of(Moves.of(work, settled.due(), next, settled.held()));
  }

  private static void add(
      DeadlineKind kind,
      long id,
      org.hamafza.shared.CaseRef subject,
      Instant before,
      Settled settled,
      List<Move> found) {
    if (!settled.due().equals(before)) {
      found.add(new Move(kind, id, subject, null, before, settled.due(), null, settled.held()));
    }
  }

  private record Settled(Instant due, boolean held) {}

  // Nobody learns today that the time was over yesterday.
  private Settled settle(Instant before, Instant counted, WorkingCalendar by) {
    Instant now = clock.instant();
    if (!counted.isBefore(before) || !counted.isBefore(now)) {
      return new Settled(counted, false);
    }
    Instant today = by.endOf(by.workingDayFrom(by.dayOf(now)));
    return before.isBefore(now) || !today.isBefore(before)
        ? new Settled(before, false)
        : new Settled(today, true);
  }
}
