package org.hamafza.demo;

import java.util.Set;
import org.hamafza.proposals.ProposalState;

/**
 * How far a demo case has come when the demo is loaded.
 *
 * @param open the forms that wait for somebody, who looks around in the demo
 * @param session the session on whose agenda it stands or stood; null if on none
 */
record DemoGoal(ProposalState state, Set<String> open, DemoSession session) {

  boolean isDraft() {
    return state == ProposalState.DRAFT;
  }

  /** Whether a case in that state with these forms open is there. */
  boolean isReached(ProposalState now, Set<String> openNow) {
    return now == state && openNow.containsAll(open);
  }
}
