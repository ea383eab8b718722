package org.hamafza.proposals.calls;

import org.hamafza.shared.Conflict;

/** Thrown when a call was changed since the page was opened on which this change builds. */
class CallChangedMeanwhile extends Conflict {

  CallChangedMeanwhile() {
    super("proposals.calls.error.changedMeanwhile");
  }
}
