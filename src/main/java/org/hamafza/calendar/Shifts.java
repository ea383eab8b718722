package org.hamafza.calendar;

/**
 * How many deadlines move when the calendar changes.
 *
 * @param later those that move to a later moment
 * @param earlier those that move to an earlier one
 * @param held those of the earlier ones that would be over already and are held at the end of the
 *     working day
 */
public record Shifts(int later, int earlier, int held) {

  /** No deadline moves. */
  public static final Shifts NONE = new Shifts(0, 0, 0);

  public int total() {
    return later + earlier;
  }

  /** Both together. */
  public Shifts plus(Shifts other) {
    return new Shifts(later + other.later, earlier + other.earlier, held + other.held);
  }
}
