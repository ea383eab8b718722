package org.hamafza.council;

/** How a circular vote ended: approved for now, or why the case goes to the council instead. */
enum CircularEnding {
  APPROVED,
  DOSSIER,
  DEMAND,
  NO_QUORUM,
  NOT_APPROVED
}
