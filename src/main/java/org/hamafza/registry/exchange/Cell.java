package org.hamafza.registry.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.PersianText;

/** What the cells of a column hold, and how it is written and read. */
enum Cell {
  TEXT,
  /** One code, in any case. */
  CODE,
  /** Codes apart by blanks or commas. */
  CODES,
  /** Yes or no. */
  FLAG;

  private static final Set<String> YES = Set.of("true", "yes", "1", "بله", "بلی");
  private static final Set<String> NO = Set.of("", "false", "no", "0", "خیر");

  /** The values as a form would send them; a flag is {@code true}, empty, or what was typed. */
  List<String> values(String typed) {
    String plain = PersianText.asciiDigits(PersianText.canonical(typed));
    return switch (this) {
      case TEXT -> List.of(typed);
      case CODE -> List.of(plain.toUpperCase(Locale.ROOT));
      case CODES ->
          Arrays.stream(plain.toUpperCase(Locale.ROOT).split("[\\s,،;؛]+"))
              .filter(code -> !code.isEmpty())
              .toList();
      case FLAG -> {
        String word = plain.toLowerCase(Locale.ROOT);
        yield List.of(YES.contains(word) ? "true" : NO.contains(word) ? "" : typed);
      }
    };
  }

  /** Whether this can be read at all; what it says is checked like a form. */
  boolean accepts(String typed) {
    return this != FLAG || List.of("true", "").contains(values(typed).get(0));
  }

  static String codes(Collection<String> codes) {
    return codes.stream().sorted().collect(Collectors.joining(" "));
  }

  static String flag(boolean flag) {
    return flag ? "yes" : "no";
  }

  static String day(LocalDate day) {
    return day == null ? "" : JalaliDate.of(day).formatShort(Locale.ENGLISH);
  }
}
