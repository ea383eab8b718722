package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.LocalText;

/** Port to the room that reviews: by which criteria proposals are scored. */
public interface ScoredCriteria {

  /** A criterion with its usual part of the 100 points. */
  record Scored(String code, LocalText name, int weight) {}

  /** From when the criteria of a day hold. */
  LocalDate since(LocalDate day);

  /** The criteria that hold from that day, in their order. */
  List<Scored> from(LocalDate since);
}
