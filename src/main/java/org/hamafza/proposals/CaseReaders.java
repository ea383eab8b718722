package org.hamafza.proposals;

import java.util.Collection;
import java.util.Set;
import org.hamafza.identity.Member;

/**
 * Port to the rooms that let people into a case: assigned reviewers, asked agencies, council
 * members once it is on an agenda. The secretariat, the NGO and auditors need no such room.
 */
public interface CaseReaders {

  /** Whether this room lets the member read the submitted version and its files. */
  boolean admits(Member member, Proposal proposal);

  /**
   * The ids of those proposals from which this room keeps the member out, whatever else may let him
   * or her in: recusal.
   */
  default Set<Long> barred(Member member, Collection<Proposal> proposals) {
    return Set.of();
  }
}
