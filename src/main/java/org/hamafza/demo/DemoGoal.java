package org.hamafza.demo;

import java.util.Map;
import java.util.Set;
import org.hamafza.proposals.ProposalState;

/**
 * How far a demo case has come when the demo is loaded.
 *
 * @param open the forms that wait for somebody, who looks around in the demo
 * @param done how often a form must have been done, where the open ones do not say it
 * @param idle whose work on an open form waits; a form that is not named waits for everybody
 * @param session the session on whose agenda it stands or stood; null if on none
 */
record DemoGoal(
    ProposalState state,
    Set<String> open,
    Map<String, Integer> done,
    Map<String, Set<String>> idle,
    DemoSession session) {

  DemoGoal {
    done = done == null ? Map.of() : done;
    idle = idle == null ? Map.of() : idle;
  }

  boolean isDraft() {
    return state == ProposalState.DRAFT;
  }

  /**
   * Whether that person's work on a form is left to who looks around; null where it is a group's.
   */
  boolean leaves(String form, String username) {
    return open.contains(form) && (!idle.containsKey(form) || idle.get(form).contains(username));
  }

  /** Whether a case in that state with these forms open is there. */
  boolean isReached(ProposalState now, Set<String> openNow) {
    return now == state && openNow.containsAll(open);
  }
}
