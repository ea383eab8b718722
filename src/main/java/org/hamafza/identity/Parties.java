package org.hamafza.identity;

import java.util.Map;
import org.hamafza.shared.LocalText;

/** Port to the room that knows the agencies and NGOs for which people are appointed. */
public interface Parties {

  /** The agencies by code. */
  Map<String, LocalText> agencies();

  /** The NGOs of a council by id. */
  Map<Long, LocalText> ngos(long councilId);
}
