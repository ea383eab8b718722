package org.hamafza.registry.needs;

import org.hamafza.registry.Need;

/**
 * Which needs of a list are wanted; null or empty where it does not matter.
 *
 * @param county those of that county, those of the whole province too
 */
record NeedFilter(String words, String county, String area, Need.Status status) {

  /** Whether everything is wanted. */
  public boolean isEmpty() {
    return words.isBlank() && county.isEmpty() && area.isEmpty() && status == null;
  }
}
