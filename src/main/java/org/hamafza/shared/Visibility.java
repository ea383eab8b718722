package org.hamafza.shared;

/** Who may read an entry of the record. */
public enum Visibility {
  /** Everybody signed in who has access to the case. */
  PUBLIC,
  /** The NGO of the case, the secretariat and auditors. */
  PARTIES,
  /** The secretariat and auditors. */
  SECRETARIAT,
  /** Auditors only. */
  SEALED,
  /** The operator and auditors. */
  TECHNICAL
}
