package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

/** What is tried again, and what is a fault. */
class CollisionsTests {

  private static SQLException state(String state) {
    return new SQLException("x", state);
  }

  @Test
  void whatTheEngineSaysAndWhatItWrapsIsACollision() {
    assertThat(Collisions.isOne(new OptimisticLockingException("x"))).isTrue();
    assertThat(Collisions.isOne(new CannotAcquireLockException("x"))).isTrue();
    assertThat(
            Collisions.isOne(
                new ProcessEngineException("listener", new CannotAcquireLockException("x"))))
        .isTrue();
    assertThat(Collisions.isOne(new ProcessEnginePersistenceException("x", state("23503"))))
        .isTrue();
    assertThat(Collisions.isOne(new ProcessEnginePersistenceException("x", state("40P01"))))
        .isTrue();
  }

  @Test
  void aFaultIsNone() {
    assertThat(Collisions.isOne(new DataIntegrityViolationException("x", state("23503"))))
        .as("our own rows")
        .isFalse();
    assertThat(Collisions.isOne(new ProcessEnginePersistenceException("x", state("22001"))))
        .isFalse();
    assertThat(Collisions.isOne(new IllegalStateException("x", new SQLException("x")))).isFalse();
  }
}
