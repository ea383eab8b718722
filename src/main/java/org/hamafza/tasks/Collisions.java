package org.hamafza.tasks;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells whether something failed because somebody else moved the same case at the same moment, so
 * that it may be tried again. The engine has several ways of saying so, and wraps those of the
 * database.
 */
public final class Collisions {

  /** Rolled back for another one, by deadlock or serialization. */
  private static final String ROLLED_BACK = "40";

  /** In the engine: what a step has just added hangs on what another one deletes. */
  private static final Set<String> DELETED_MEANWHILE = Set.of("23503", "23506");

  private Collisions() {}

  public static boolean isOne(Throwable thrown) {
    boolean byEngine = false;
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      byEngine |= each instanceof ProcessEngineException;
      if (each instanceof OptimisticLockingException
          || each instanceof ConcurrencyFailureException
          || each instanceof SQLException failure && isOne(failure.getSQLState(), byEngine)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(String state, boolean byEngine) {
    return state != null
        && (state.startsWith(ROLLED_BACK) || byEngine && DELETED_MEANWHILE.contains(state));
  }
}
