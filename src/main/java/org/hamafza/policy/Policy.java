package org.hamafza.policy;

import java.time.LocalDate;
import java.util.Map;
import org.hamafza.calendar.Term;

/** The parameters that rule one day. */
public record Policy(LocalDate day, Map<String, String> settings) {

  /**
   * The setting of a parameter.
   *
   * @throws IllegalStateException if it has none, because a rule without its limit must not run
   */
  public String text(String name) {
    String setting = settings.get(name);
    if (setting == null) {
      throw new IllegalStateException("no parameter " + name + " on " + day);
    }
    return setting;
  }

  /** Rial amounts, counts, days and percentages. */
  public long number(String name) {
    return Long.parseLong(text(name));
  }

  /** A switch. */
  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** A time allowed for something. */
  public Term term(String name) {
    return Term.parse(text(name));
  }
}
