package org.hamafza.council;

/** What is to become of a decision that was appealed. */
public enum Relief {
  /** It stands. */
  UPHOLD,
  /** The council decides otherwise, at once. */
  OVERTURN,
  /** It is lifted, and others review the case anew. */
  REMIT
}
