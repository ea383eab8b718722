package org.hamafza.council;

import java.util.Collection;

/** The votes on an item; who was entitled and did not vote abstains. */
record Tally(int yes, int no, int abstain, int defer) {

  static Tally of(Collection<VoteChoice> cast, int eligible) {
    int yes = count(cast, VoteChoice.YES);
    int no = count(cast, VoteChoice.NO);
    int defer = count(cast, VoteChoice.DEFER);
    return new Tally(yes, no, eligible - yes - no - defer, defer);
  }

  private static int count(Collection<VoteChoice> cast, VoteChoice choice) {
    return (int) cast.stream().filter(choice::equals).count();
  }
}
