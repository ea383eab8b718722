package org.hamafza.registry.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamafza.registry.FlagKind;
import org.hamafza.shared.LocalText;

/**
 * A flag of an NGO with everything that was done with it.
 *
 * @param from from when it counts; null while it waits for a second person
 * @param until the last day on which it counts; null if only people can end it
 * @param lifting whether its lifting waits for a second person
 * @param upheld whether an integrity case was found true, or is to end so
 * @param steps oldest first
 */
record Flag(
    long id,
    long ngoId,
    FlagKind kind,
    String reason,
    State state,
    LocalDate from,
    LocalDate until,
    boolean lifting,
    boolean upheld,
    List<Step> steps) {

  /** How far it has come; an open one whose last day is over has ended, too. */
  enum State {
    WAITING,
    OPEN,
    DECLINED,
    ENDED
  }

  /** What can be done with a flag. */
  enum Act {
    PROPOSED,
    SET,
    CONFIRMED,
    DECLINED,
    LIFT_PROPOSED,
    LIFT_DECLINED,
    LIFTED,
    EXPIRED,
    TAKEN_OVER
  }

  /**
   * Something that was done with it.
   *
   * @param personId null if it happened by itself
   * @param person the name; null if it happened by itself
   */
  record Step(Act act, Long personId, LocalText person, Instant at, String reason) {}

  private static final Set<Act> ASKING = EnumSet.of(Act.PROPOSED, Act.LIFT_PROPOSED);

  public boolean countsOn(LocalDate day) {
    return state == State.OPEN && !isOverOn(day);
  }

  /** Whether its last day is over. */
  public boolean isOverOn(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  /** Whether a second person has to answer: to its setting, or to its lifting. */
  public boolean waitsOn(LocalDate day) {
    return state == State.WAITING || lifting && countsOn(day);
  }

  /** Whether it ever counted. */
  public boolean hasCounted() {
    return from != null;
  }

  /** Who asked last for what a second person has to confirm. */
  long askedBy() {
    return steps.stream()
        .filter(step -> ASKING.contains(step.act()))
        .reduce((earlier, later) -> later)
        .map(Step::personId)
        .orElseThrow();
  }
}
