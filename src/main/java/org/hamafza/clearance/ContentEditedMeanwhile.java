package org.hamafza.clearance;

import org.hamafza.shared.Conflict;

/** Thrown when a content was saved since the page was opened; the page keeps what was typed. */
class ContentEditedMeanwhile extends Conflict {
  ContentEditedMeanwhile() {
    super("clearance.error.editedMeanwhile");
  }
}
