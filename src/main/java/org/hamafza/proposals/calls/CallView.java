package org.hamafza.proposals.calls;

import java.util.List;
import org.hamafza.shared.LocalText;

/**
 * A call as its page shows it.
 *
 * @param areas empty: any
 * @param counties empty: any
 * @param weights empty: those of the rubric
 * @param submitted how many proposals there are; null for those who are not told
 * @param allowed who may submit late; empty for those who are not told
 */
record CallView(
    Call call,
    CallState state,
    LocalText council,
    List<LocalText> areas,
    List<LocalText> counties,
    List<Weight> weights,
    List<AmendmentTable.Reason> amendments,
    Long submitted,
    List<Allowed> allowed) {

  /** Points of a criterion. */
  record Weight(LocalText criterion, int points) {}

  /** An NGO that may submit late. */
  record Allowed(LocalText ngo, ExceptionTable.Row row) {}
}
