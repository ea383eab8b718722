package org.hamafza.council;

/**
 * How a circular vote ended: approved for now, or why not; but for a withdrawal a meeting follows.
 */
enum CircularEnding {
  APPROVED,
  DOSSIER,
  DEMAND,
  NO_QUORUM,
  NOT_APPROVED,
  WITHDRAWN
}
