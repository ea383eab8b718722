package org.hamafza.tasks;

import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;

/** Thrown when work is to be done that has ended already; says who ended it and when. */
class WorkOver extends Conflict {

  private static final long serialVersionUID = 1L;

  private WorkOver(String messageKey, Object... args) {
    super(messageKey, args);
  }

  /** Done by whoever asks to do it again. */
  static WorkOver byReader(Ending ending) {
    return new WorkOver("tasks.over.reader", ending.at());
  }

  static WorkOver by(LocalText name, Ending ending) {
    return new WorkOver("tasks.over.other", ending.at(), name);
  }

  /** Taken away because the case went on without it. */
  static WorkOver canceled(Ending ending) {
    return new WorkOver("tasks.over.canceled", ending.at());
  }
}
