package org.hamafza.registry;

import org.hamafza.shared.Conflict;

/** Thrown when the same step was saved since the page was opened; the page keeps what was typed. */
class ProfileEditedMeanwhile extends Conflict {
  ProfileEditedMeanwhile() {
    super("registry.profile.error.editedMeanwhile");
  }
}
