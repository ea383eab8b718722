package org.hamafza.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out moves of deadlines: writes them, enters them in the record, tells who loses time. */
@Component
class Moves {

  private final DeadlineBook book;
  private final MoveNotices notices;
  private final ApplicationEventPublisher events;

  Moves(DeadlineBook book, MoveNotices notices, ApplicationEventPublisher events) {
    this.book = book;
    this.notices = notices;
    this.events = events;
  }

  void make(
      List<Move> moves,
      ShiftReason reason,
      String cause,
      LocalText occasion,
      List<LocalDate> days) {
    book.move(moves);
    List<Move> shifts = moves.stream().filter(move -> move.later() || move.earlier()).toList();
    if (shifts.isEmpty()) {
      return;
    }
    Map<Long, WorkItem> work =
        shifts.stream()
            .filter(move -> move.item() != null)
            .map(Move::item)
            .collect(Collectors.toMap(WorkItem::id, Function.identity()));
    events.publishEvent(
        new DeadlinesShifted(
            shifts.stream().map(move -> move.event(reason, cause, occasion, days)).toList(), work));
    notices.tell(shifts.stream().filter(Move::earlier).toList(), reason);
  }

  /** A move of a deadline that people do not hear of. */
  static Move of(Counted work, Instant after, Alarm next, boolean held) {
    WorkItem item = work.item();
    Instant at = next == null ? null : next.at();
    return new Move(
        DeadlineKind.WORK, item.id(), item.subject(), item, item.dueAt(), after, at, held);
  }
}
