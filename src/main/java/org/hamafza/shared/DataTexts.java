package org.hamafza.shared;

import java.util.Optional;

/**
 * Port to the rooms in which people name things that others know by the key of a message: asked for
 * a text that stands in no bundle.
 */
public interface DataTexts {

  /** The name; empty if the key is none of the room's. */
  Optional<LocalText> of(String key);
}
