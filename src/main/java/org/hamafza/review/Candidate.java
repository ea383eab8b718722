package org.hamafza.review;

import java.util.List;
import java.util.Optional;
import org.hamafza.identity.Person;

/**
 * Somebody who reviews in the council, as the secretary sees that person before choosing.
 *
 * @param load how many reviews the person has still to do, over all proposals
 * @param notPeer why the person cannot take the place of a peer; null if nothing is against it
 * @param known the known conflicts that count, the strongest first
 */
record Candidate(Person person, int load, List<KnownEffect> known, PeerFault notPeer) {

  /** The strongest conflict that keeps the person from being chosen. */
  Optional<KnownEffect> exclusion() {
    return known.stream().filter(KnownEffect::excludes).findFirst();
  }

  /** Whether the person may be put into that place, as far as it is a peer's. */
  boolean fits(Slot slot) {
    return notPeer == null || !slot.forPeer();
  }

  public boolean excluded() {
    return exclusion().isPresent();
  }
}
