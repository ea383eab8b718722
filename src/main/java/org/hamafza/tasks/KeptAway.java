package org.hamafza.tasks;

import java.util.Collection;
import java.util.Set;

/** Port to the rooms that keep people away from a case because of a conflict of interest. */
public interface KeptAway {

  /** A person who is to hear nothing of a piece of work. */
  record Bar(long workItemId, long personId) {}

  /**
   * Who of these people is kept away from which of these, in a few statements however many they
   * are; others may be among the answers.
   */
  Set<Bar> of(Collection<WorkItem> work, Collection<Long> people);
}
