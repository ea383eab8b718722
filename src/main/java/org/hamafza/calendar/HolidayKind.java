package org.hamafza.calendar;

/** Why a day is off. */
public enum HolidayKind {
  /** A fixed day of the solar year. */
  SOLAR,
  /** A day of the lunar year, confirmed shortly before it comes. */
  LUNAR,
  /** Offices closed by order, for cold, pollution or mourning. */
  CLOSURE
}
