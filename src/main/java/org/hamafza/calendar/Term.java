package org.hamafza.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A length of time in which something must be done: working days, calendar days, hours or minutes.
 */
public record Term(int amount, Unit unit) {

  private static final int LONGEST = 10_000;
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})(WD|D|H|MIN)");

  /** How a term is counted. */
  public enum Unit {
    WORKING_DAYS("WD"),
    DAYS("D"),
    HOURS("H"),
    MINUTES("MIN");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    static Unit of(String symbol) {
      return Stream.of(values()).filter(u -> u.symbol.equals(symbol)).findFirst().orElseThrow();
    }
  }

  public Term {
    // A term of nothing would be over before anybody could act.
    if (amount < 1 || amount > LONGEST) {
      throw new IllegalArgumentException("a term has 1 to " + LONGEST + " units, not " + amount);
    }
  }

  /** Reads 7WD, 30D, 24H or 20MIN; anything else is an IllegalArgumentException. */
  public static Term parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a term: " + text);
    }
    return new Term(Integer.parseInt(form.group(1)), Unit.of(form.group(2)));
  }

  /** Whether it runs by the clock, day and night, and not by the days of offices. */
  public boolean runsByTheClock() {
    return unit == Unit.HOURS || unit == Unit.MINUTES;
  }

  /**
   * Whether it is so short that all whom it concerns wait for its end together: nothing holds it
   * up, and nobody has to be reminded of it.
   */
  public boolean isBrief() {
    return unit == Unit.MINUTES;
  }

  /** The message that says this term in words; its argument is the amount. */
  public String messageKey() {
    return "calendar.term." + unit.symbol.toLowerCase(java.util.Locale.ROOT);
  }

  /** The form that {@link #parse(String)} reads. */
  @Override
  public String toString() {
    return amount + unit.symbol;
  }
}
