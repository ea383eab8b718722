package org.hamafza.proposals;

import org.hamafza.shared.Conflict;

/** Thrown when a draft was saved since the page was opened; the page keeps what was typed. */
class EditedMeanwhile extends Conflict {
  EditedMeanwhile() {
    super("proposals.error.editedMeanwhile");
  }
}
