package org.hamafza.registry.needs;

import org.hamafza.shared.Conflict;

/** Thrown when a need was changed since its form was opened; the page keeps what was typed. */
class NeedEditedMeanwhile extends Conflict {
  NeedEditedMeanwhile() {
    super("registry.needs.error.changedMeanwhile");
  }
}
