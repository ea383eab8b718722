package org.hamafza.registry.merging;

import java.time.Instant;
import org.hamafza.shared.LocalText;

/**
 * That an NGO is to be, or was, merged into another: who wanted it and why, who decided and how.
 *
 * @param ngoId the entry that is merged
 * @param intoId the NGO that stays
 * @param decidedBy null while it waits, as {@code decidedAt}
 * @param answer what who decided wrote; may be empty
 */
record Merge(
    long id,
    long ngoId,
    long intoId,
    State state,
    String reason,
    long proposerId,
    LocalText proposedBy,
    Instant proposedAt,
    LocalText decidedBy,
    Instant decidedAt,
    String answer) {

  /** How far it has come. */
  enum State {
    PROPOSED,
    REFUSED,
    MERGED
  }

  public boolean waits() {
    return state == State.PROPOSED;
  }
}
