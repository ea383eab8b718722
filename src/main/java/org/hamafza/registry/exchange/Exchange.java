package org.hamafza.registry.exchange;

import org.hamafza.identity.Member;

/** A part of the registry that comes and goes as a file. */
interface Exchange<T> {

  /** Which part. */
  enum Kind {
    NGO,
    AGENCY
  }

  Kind kind();

  /**
   * Refuses everybody who does not keep that part.
   *
   * @param councilId null where it concerns all councils
   */
  void requireKeeper(Member member, Long councilId);

  /**
   * What a file would do; nothing is changed.
   *
   * @throws org.hamafza.shared.InvalidInput if it cannot be read as a table of this kind
   */
  Plan<T> plan(Long councilId, String csv);

  /** Does what a row says. */
  void take(Member by, Long councilId, PlannedRow<T> row);
}
