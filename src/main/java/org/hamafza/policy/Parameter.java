package org.hamafza.policy;

import java.time.LocalDate;
import org.hamafza.calendar.Term;

/** A parameter as people see it: its setting today and the kind of value it takes. */
public record Parameter(String name, Kind kind, String setting, LocalDate validFrom) {

  /** What a setting may be. */
  public enum Kind {
    NUMBER,
    FLAG,
    TERM,
    TEXT;

    /** Whether {@code setting} is one of this kind. */
    boolean accepts(String setting) {
      return switch (this) {
        case NUMBER -> setting.matches("\\d{1,18}");
        case FLAG -> setting.equals("true") || setting.equals("false");
        case TERM -> isTerm(setting);
        case TEXT -> !setting.isBlank();
      };
    }

    private static boolean isTerm(String setting) {
      try {
        Term.parse(setting);
        return true;
      } catch (IllegalArgumentException notATerm) {
        return false;
      }
    }
  }
}
