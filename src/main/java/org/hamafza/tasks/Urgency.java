package org.hamafza.tasks;

/** How close the end of the time for a piece of work is. */
public enum Urgency {
  OVERDUE,
  TODAY,
  /** Within the working days that the parameter {@code tasks.soon} names. */
  SOON,
  /** The time stands still. */
  PAUSED
}
