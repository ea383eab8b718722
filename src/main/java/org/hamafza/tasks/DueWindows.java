package org.hamafza.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** What is overdue, due today and due soon at one moment. */
public record DueWindows(Instant now, Instant endOfToday, Instant endOfSoon) {

  /** How urgent a piece of work is; null if its time is far away. */
  public Urgency of(WorkItem item) {
    if (item.counting().paused()) {
      return Urgency.PAUSED;
    }
    Instant due = item.dueAt();
    if (item.isLate(now)) {
      return Urgency.OVERDUE;
    }
    if (!due.isAfter(endOfToday)) {
      return Urgency.TODAY;
    }
    return due.isAfter(endOfSoon) ? null : Urgency.SOON;
  }

  /** The same as a condition on rows. */
  String condition(Urgency urgency, List<Object> params) {
    return switch (urgency) {
      case PAUSED -> " and paused_at is not null";
      case OVERDUE -> " and paused_at is null and due_at < ?" + add(params, now);
      case TODAY ->
          " and paused_at is null and due_at >= ? and due_at <= ?" + add(params, now, endOfToday);
      case SOON ->
          " and paused_at is null and due_at > ? and due_at <= ?"
              + add(params, endOfToday, endOfSoon);
    };
  }

  private static String add(List<Object> params, Instant... moments) {
    for (Instant moment : moments) {
      params.add(Timestamp.from(moment));
    }
    return "";
  }
}
