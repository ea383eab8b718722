package org.hamafza.demo;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hamafza.shared.DomainEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the demo wait until something has happened, such as a step of the engine's jobs. */
@Component
@Profile("demo")
class Commits {

  private final Lock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private long count;

  @TransactionalEventListener(fallbackExecution = true)
  void committed(DomainEvent event) {
    lock.lock();
    try {
      count++;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How much has happened so far. */
  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until more has happened than {@code seen}; says whether it has within that time. */
  boolean awaitMoreThan(long seen, Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lockInterruptibly();
    try {
      while (count <= seen && left > 0) {
        left = more.awaitNanos(left);
      }
      return count > seen;
    } finally {
      lock.unlock();
    }
  }
}
