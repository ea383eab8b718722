package org.hamafza.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;

/** How the seats of one council fit together. */
final class SeatRules {

  private SeatRules() {}

  /**
   * Checks a seat against the others.
   *
   * @param known the seat as it is; null if it is new
   * @throws InvalidInput naming every field that does not fit
   */
  static void check(SeatEntry entry, Seat known, List<Seat> all, Set<String> agencies) {
    List<FieldError> errors = new ArrayList<>();
    List<Seat> others =
        all.stream().filter(seat -> known == null || seat.id() != known.id()).toList();
    if (others.stream().anyMatch(seat -> seat.code().equals(entry.code()))) {
      errors.add(error("code", "identity.error.seatCodeTaken"));
    }
    if (entry.chair() && others.stream().anyMatch(Seat::chair)) {
      errors.add(error("chair", "identity.error.secondChair"));
    }
    if (entry.chair() && entry.actingChair()) {
      errors.add(error("actingChair", "identity.error.chairActs"));
    }
    if (entry.agencyCode() != null && !agencies.contains(entry.agencyCode())) {
      errors.add(error("agencyCode", "error.choice"));
    }
    if (entry.alternateOf() != null && !mayStandIn(entry, known, others)) {
      errors.add(error("alternateOf", "identity.error.alternate"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  // An alternate of an alternate would leave open who votes.
  private static boolean mayStandIn(SeatEntry entry, Seat known, List<Seat> others) {
    boolean principal =
        others.stream()
            .anyMatch(
                seat ->
                    Objects.equals(seat.id(), entry.alternateOf()) && seat.alternateOf() == null);
    boolean hasAlternate =
        known != null
            && others.stream().anyMatch(seat -> Objects.equals(seat.alternateOf(), known.id()));
    return principal && !hasAlternate;
  }

  private static FieldError error(String field, String key) {
    return new FieldError(field, key, List.of());
  }
}
