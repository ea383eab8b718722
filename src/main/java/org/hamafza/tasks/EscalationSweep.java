package org.hamafza.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Person;
import org.hamafza.notify.Message;
import org.hamafza.notify.Notifications;
import org.hamafza.shared.DomainEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds and escalates: finds the work of whose time a part is over, and tells whom it concerns.
 * It takes the same number of statements however much that is, and each part is told once.
 */
@Component
class EscalationSweep {

  static final int BATCH = 200;

  /** Many at once. */
  private record Escalations(List<Escalated> events) implements DomainEvents {}

  private final EscalationTable table;
  private final DeadlineBook book;
  private final PauseTable standstills;
  private final StaffFinder staff;
  private final EscalationMessages messages;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;
  private final WorkingCalendar calendar;
  private final Clock clock;

  EscalationSweep(
      EscalationTable table,
      DeadlineBook book,
      PauseTable standstills,
      StaffFinder staff,
      EscalationMessages messages,
      Notifications notifications,
      ApplicationEventPublisher events,
      WorkingCalendar calendar,
      Clock clock) {
    this.table = table;
    this.book = book;
    this.standstills = standstills;
    this.staff = staff;
    this.messages = messages;
    this.notifications = notifications;
    this.events = events;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Deals with up to {@link #BATCH} parts; returns with how many, 0 if another node is at it. */
  @Transactional
  public int once() {
    Instant now = clock.instant();
    if (!table.mayLook() || table.enter(now, BATCH) == 0) {
      return 0;
    }
    List<EscalationTable.Fresh> fresh = table.untold();
    Staff people = staff.of(fresh.stream().map(each -> each.work().item()).toList());
    List<Message> told = new ArrayList<>();
    List<Escalated> entries = new ArrayList<>();
    for (EscalationTable.Fresh each : fresh) {
      List<Message> own = each.late(now) ? List.of() : messages.of(each, people);
      told.addAll(own);
      entries.add(entry(each, own));
    }
    notifications.tell(told);
    events.publishEvent(new Escalations(entries));
    wind(fresh);
    table.told(now);
    return fresh.size();
  }

  // Sets each piece of work to the next part of its term.
  private void wind(List<EscalationTable.Fresh> fresh) {
    Pauses pauses = standstills.over();
    List<Object[]> rows = new ArrayList<>();
    for (EscalationTable.Fresh each : fresh) {
      Counted work = each.work();
      TermCourse course = work.course(pauses.of(work.item()));
      Alarm next = work.after(each.percent(), course, work.item().dueAt(), calendar).orElse(null);
      rows.add(
          new Object[] {
            next == null ? null : next.percent(),
            next == null ? null : next.level().name(),
            next == null ? null : Timestamp.from(next.at()),
            work.item().id()
          });
    }
    book.tellNext(rows);
  }

  private static Escalated entry(EscalationTable.Fresh each, List<Message> told) {
    WorkItem item = each.work().item();
    return new Escalated(
        item.subject(),
        item.id(),
        item.processKey(),
        item.element(),
        each.level(),
        each.percent(),
        item.dueAt(),
        told.stream().map(Message::to).map(Person::id).toList());
  }
}
