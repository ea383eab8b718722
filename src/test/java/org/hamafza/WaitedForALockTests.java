package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waited for a lock reads what was committed under it, also what it had read before. */
@DatabaseTest
class WaitedForALockTests {

  private static final int TIMES = 300;

  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aLockAndAValue() {
    db.sql("create table waited_lock (id int primary key)").update();
    db.sql("create table waited_value (id int primary key, held int)").update();
    db.sql("insert into waited_lock values (1)").update();
    db.sql("insert into waited_value values (1, 0)").update();
  }

  @AfterEach
  void none() {
    db.sql("drop table waited_lock").update();
    db.sql("drop table waited_value").update();
  }

  @Test
  void readsWhatWasCommittedMeanwhile() {
    for (int i = 1; i <= TIMES; i++) {
      int value = i;
      CyclicBarrier bothBusy = new CyclicBarrier(2);
      List<Integer> seen =
          AtOnce.all(
              List.of(
                  () -> transaction.execute(status -> changes(value, bothBusy)),
                  () -> transaction.execute(status -> readsTwice(bothBusy))));
      assertThat(seen).containsExactly(value, value);
    }
  }

  private int changes(int value, CyclicBarrier bothBusy) {
    lock();
    db.sql("update waited_value set held = ? where id = 1").param(value).update();
    meet(bothBusy);
    return value;
  }

  private int readsTwice(CyclicBarrier bothBusy) {
    read();
    meet(bothBusy);
    lock();
    return read();
  }

  private void lock() {
    db.sql("select id from waited_lock where id = 1 for update").query(Integer.class).single();
  }

  private int read() {
    return db.sql("select held from waited_value where id = 1").query(Integer.class).single();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
