package org.hamafza.tasks;

import org.hamafza.shared.Conflict;

/** Thrown when a page is sent that knows nothing of what the same person saved elsewhere since. */
class StaleDraft extends Conflict {

  private static final long serialVersionUID = 1L;

  StaleDraft(TaskDraft stored) {
    super("tasks.draft.stale", stored.savedAt());
  }
}
