package org.hamafza.council;

/** What an item of an agenda is about; it rules majority and secrecy. */
public enum ItemKind {
  PROPOSAL,
  RATIFICATION,
  FOLLOW_UP,
  POLICY,
  APPEAL,
  SANCTION,
  /** On what the secretariat has decided by itself: noted, not voted on. */
  REPORT
}
