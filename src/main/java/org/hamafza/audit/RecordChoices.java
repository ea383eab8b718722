package org.hamafza.audit;

import java.util.List;
import org.hamafza.shared.LocalText;

/** By what the entries of a record can be narrowed down: only what the reader may see. */
record RecordChoices(List<Kind> kinds, List<Actor> actors, List<Entry> stages) {

  /** A kind of event with the number of its entries. */
  record Kind(String kind, long entries) {}

  /** Somebody who acted; id 0 is the system, which has no name here. */
  record Actor(long id, LocalText name) {}
}
