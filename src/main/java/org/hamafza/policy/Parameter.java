package org.hamafza.policy;

import java.time.LocalDate;
import java.util.Locale;
import org.hamafza.calendar.Term;
import org.hamafza.shared.PersianText;

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
        // Percentages of the time allowed, at which people are reminded.
        case TEXT -> setting.matches("[1-9]\\d{0,3}(/[1-9]\\d{0,3}){0,4}");
      };
    }

    /** What was typed in the form in which settings are kept. */
    String canonical(String typed) {
      String plain = PersianText.asciiDigits(PersianText.canonical(typed));
      String tight = plain.replaceAll("[\\s,\u066C\u060C_\u200C]", "");
      return this == FLAG ? tight : tight.toUpperCase(Locale.ROOT);
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
