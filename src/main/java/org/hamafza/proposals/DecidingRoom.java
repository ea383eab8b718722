package org.hamafza.proposals;

import java.util.Optional;

/** Port to the room that decides cases: it says whether a case may still be taken back. */
public interface DecidingRoom {

  /** Why the case cannot be taken back now, as the key of a text; empty if it can. */
  Optional<String> objection(Proposal proposal);

  /** Lets nobody begin to decide the case, or go on with it, until the commit. */
  void hold(long proposalId);
}
