package org.hamafza.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamafza.identity.Person;

/**
 * Somebody in a reviewer's place, and what may not come together.
 *
 * @param field the field of the form in which it was chosen; null if it stands from before
 */
record Placement(String field, Slot slot, long personId, String unit) {

  /** That person in that place, chosen in the place's field. */
  static Placement of(Slot slot, Person person) {
    return new Placement(field(slot), slot, person.id(), person.unit());
  }

  /** The field in which the person for a place is chosen. */
  static String field(Slot slot) {
    return "reviewer-" + slot.id();
  }

  /** What is wrong with these placements: message keys by field. */
  static Map<String, String> faults(List<Placement> placements) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (Placement each : placements) {
      for (Placement other : placements) {
        if (each != other && each.field != null && each.slot.scores() && other.slot.scores()) {
          if (each.personId == other.personId) {
            faults.put(each.field, "review.error.samePerson");
          } else if (Objects.equals(each.unit, other.unit) && fourEyes(each, other)) {
            faults.putIfAbsent(each.field, "review.error.sameUnit");
          }
        }
      }
    }
    return faults;
  }

  // The expert of the secretariat and the others are each other's second pair of eyes.
  private static boolean fourEyes(Placement one, Placement other) {
    return one.isSecretariats() != other.isSecretariats();
  }

  private boolean isSecretariats() {
    return slot.role() == ReviewerRole.SECRETARIAT_EXPERT;
  }
}
