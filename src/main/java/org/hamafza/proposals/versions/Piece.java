package org.hamafza.proposals.versions;

/** A stretch of a text that was kept, taken out or put in. */
public record Piece(Kind kind, String text) {

  /** What happened to it. */
  public enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }
}
