package org.hamafza.tasks;

import java.time.Instant;

/**
 * Narrows a list of work.
 *
 * @param mineOnly only what is assigned to the member, not what the member's groups may do
 * @param text part of a number or title; null for all
 * @param due when it is due; null for any time
 * @param afterDue with {@code afterId} the place after which the page begins; null for the first
 */
public record TaskFilter(
    boolean mineOnly, String text, Urgency due, Instant afterDue, Long afterId) {

  /** Due at any time. */
  public TaskFilter(boolean mineOnly, String text, Instant afterDue, Long afterId) {
    this(mineOnly, text, null, afterDue, afterId);
  }

  /** Everything that the member may do, from the beginning. */
  public static TaskFilter all() {
    return new TaskFilter(false, null, null, null);
  }

  /** The same, from behind this work on. */
  TaskFilter after(WorkItem last) {
    return new TaskFilter(mineOnly, text, due, last.dueAt(), last.id());
  }
}
