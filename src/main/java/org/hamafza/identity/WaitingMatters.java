package org.hamafza.identity;

import java.util.List;

/** Port to a room in which something waits for people that is no work of a process. */
public interface WaitingMatters {

  /** What waits for this member now; a few at most. */
  List<WaitingMatter> of(Member member);
}
