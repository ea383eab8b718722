package org.hamafza.tasks;

/** What a deadline is of. */
public enum DeadlineKind {
  /** A piece of work of somebody. */
  WORK,
  /** The case as a whole. */
  CASE,
  /** An answer for which the case waits. */
  ANSWER
}
