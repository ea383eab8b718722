package org.hamafza.demo;

/** The sessions of the demo's council. */
enum DemoSession {
  /** Was held when the demo was loaded. */
  HELD,
  /** Is planned, its agenda is approved. */
  PLANNED
}
