package org.hamafza.registry;

import java.util.Map;
import java.util.Set;

/** Port to the room that knows which NGOs have worked together. */
public interface PastWork {

  /** Who has finished a project with any of {@code ngos}, and with which of them. */
  Map<Long, Set<Long>> finishedWith(Set<Long> ngos);
}
