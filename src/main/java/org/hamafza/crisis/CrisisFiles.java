package org.hamafza.crisis;

import java.time.Instant;
import java.util.List;

/** Port to the room that decides on the fast track: it knows which cases went there. */
public interface CrisisFiles {

  /** The cases of a council that came to the fast track between the two moments. */
  List<CrisisFile> between(long councilId, Instant from, Instant to);
}
