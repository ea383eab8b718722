package org.hamafza.council;

/** What the secretariat may decide by itself. */
public enum SecretariatOutcome {
  APPROVED,
  APPROVED_PARTIAL,
  APPROVED_CONDITIONAL,
  REJECTED
}
