package org.hamafza.proposals;

import org.hamafza.identity.Member;

/**
 * Port to the rooms that let people into a case: assigned reviewers, asked agencies, council
 * members once it is on an agenda. The secretariat, the NGO and auditors need no such room.
 */
public interface CaseReaders {

  /** Whether this room lets the member read the submitted version and its files. */
  boolean admits(Member member, Proposal proposal);

  /** Whether this room keeps the member out whatever else may let him or her in: recusal. */
  default boolean bars(Member member, Proposal proposal) {
    return false;
  }
}
