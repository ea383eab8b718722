package org.hamafza.tasks;

/** Why a deadline moved. */
public enum ShiftReason {
  /** The days off were changed. */
  CALENDAR,
  /** The time went on after it had stood still. */
  RESUMED,
  /** The case takes another way, which allows another time. */
  ROUTE
}
