package org.hamafza.tasks;

import java.time.Instant;

/**
 * When and by whom a piece of work was ended.
 *
 * @param personId null where nobody was at work, as when a deadline passed
 */
record Ending(Instant at, Long personId) {

  boolean isBy(long person) {
    return personId != null && personId == person;
  }
}
