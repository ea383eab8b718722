package org.hamafza;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** What would come of a request of which nothing stays. */
final class Undone {

  private Undone() {}

  static <T> T of(TransactionTemplate transaction, Supplier<T> asking) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          return asking.get();
        });
  }
}
