package org.hamafza;

import java.util.ArrayList;
import java.util.List;

/** A case on its way, with the sessions that decide it. */
record WalkedCase(TestCouncil council, long proposalId, List<Long> sessions) {

  static WalkedCase of(TestCouncil council, long proposalId) {
    return new WalkedCase(council, proposalId, new ArrayList<>());
  }
}
