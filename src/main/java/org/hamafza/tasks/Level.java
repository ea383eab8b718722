package org.hamafza.tasks;

/** Who hears of open work, the later the higher. */
public enum Level {
  /** Those who have the work, before it is due. */
  REMINDER,
  /** They and the secretary, when it is due: L1 and L2. */
  OVERDUE,
  /** The chair and the secretary, long after: L3, and it stands in the next agenda. */
  LONG_OVERDUE
}
