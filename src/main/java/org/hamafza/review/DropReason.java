package org.hamafza.review;

/** Why the question whether a case changes over to the fast track needs no answer any more. */
public enum DropReason {
  /** The crisis that opened the fast track is over. */
  CRISIS_OVER,
  /** A session has the case on its approved agenda. */
  ON_AGENDA
}
