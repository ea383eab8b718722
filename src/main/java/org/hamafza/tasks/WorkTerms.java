package org.hamafza.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives open work on a case the time of the route that the case takes from now on. */
@Service
public class WorkTerms {

  private final DeadlineBook book;
  private final Moves moves;
  private final WorkingCalendar calendar;
  private final Clock clock;

  WorkTerms(DeadlineBook book, Moves moves, WorkingCalendar calendar, Clock clock) {
    this.book = book;
    this.moves = moves;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Work of these kinds gets that term from now on, in full, unless it is due earlier anyway; its
   * doers are told. What stands still keeps what was left of its own term.
   *
   * @param terms by the element of the model
   * @param broughtBy the kind of the event that brought it about
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void shorten(CaseRef subject, Map<String, Term> terms, String broughtBy) {
    Instant now = clock.instant();
    List<Recount> recounts = new ArrayList<>();
    List<Move> found = new ArrayList<>();
    for (Counted each : book.of(subject, false)) {
      Term term = terms.get(each.item().element());
      if (term == null || each.item().counting().term() == null) {
        continue;
      }
      TermCourse course = TermCourse.of(now, term);
      Instant due = course.due(calendar);
      if (due.isBefore(each.item().dueAt())) {
        Alarm first = new Schedule(now, course, due).next(each.alarms(), 0, calendar).orElse(null);
        recounts.add(new Recount(each.item().id(), now, term, first));
        found.add(Moves.of(each, due, first, false));
      }
    }
    book.recount(recounts);
    moves.make(found, ShiftReason.ROUTE, broughtBy, new LocalText("", ""), List.of());
  }
}
