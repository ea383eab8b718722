package org.hamafza.tasks;

import org.hamafza.shared.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something in a transaction, anew if somebody else moved the same case meanwhile. */
@Component
class Attempts {

  private static final int MOST = 4;

  private final TransactionTemplate transaction;

  Attempts(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /**
   * Does it once.
   *
   * @throws Conflict if somebody else was faster each time
   */
  void of(Runnable step) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(status -> step.run());
        return;
      } catch (RuntimeException failure) {
        if (!Collisions.isOne(failure)) {
          throw failure;
        }
        if (attempt == MOST) {
          throw new Conflict("tasks.error.busy");
        }
      }
    }
  }
}
