package org.hamafza.council;

/** How the members vote on an item. */
enum BallotForm {
  ELECTRONIC,
  HANDS,
  PAPER;

  /** Whether somebody has to enter what was voted in the room. */
  boolean byHand() {
    return this != ELECTRONIC;
  }
}
