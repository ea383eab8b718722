package org.hamafza.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hamafza.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that start together create things one after the other. */
@DatabaseTest
class StartTurnTests {

  private static final long SECONDS = 60;

  @Autowired StartTurn turn;
  @Autowired TransactionTemplate transaction;

  @Test
  void theSecondWaitsUntilTheFirstIsThrough() throws Exception {
    Queue<String> done = new ConcurrentLinkedQueue<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch through = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                turn.during(
                    () -> {
                      begun.countDown();
                      await(through);
                      done.add("first");
                    }));
    assertThat(begun.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      turn.take();
                      done.add("second");
                    }));
    assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    through.countDown();
    first.get(SECONDS, TimeUnit.SECONDS);
    second.get(SECONDS, TimeUnit.SECONDS);
    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void workInATurnCommitsByItself() {
    turn.during(
        () -> assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse());
  }

  @Test
  void aTurnWithoutATransactionIsRefused() {
    assertThatThrownBy(turn::take).isInstanceOf(IllegalTransactionStateException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
