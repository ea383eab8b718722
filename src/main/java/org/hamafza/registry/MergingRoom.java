package org.hamafza.registry;

import java.util.List;
import java.util.Optional;

/** Port to the rooms that keep something of an NGO, for when it turns out to be another one. */
public interface MergingRoom {

  /**
   * What will happen to something of the NGO.
   *
   * @param key the message, which takes the number
   */
  record Effect(String key, long count) {}

  /** The message that says why it cannot be done now; empty if this room has nothing against it. */
  default Optional<String> obstacle(Ngo ngo, Ngo into) {
    return Optional.empty();
  }

  /** What would happen in this room; nothing where there is nothing. */
  List<Effect> effects(Ngo ngo, Ngo into);

  /** Lets everything that runs go on under {@code into}; what is history stays as it is. */
  void merge(Ngo ngo, Ngo into);
}
