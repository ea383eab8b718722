package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.Csv;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;

/**
 * A file of holidays as read: what can be taken over, and which rows cannot and why.
 *
 * @param good in the order of the file
 * @param bad in the order of the file
 */
public record HolidayFile(List<Holiday> good, List<BadRow> bad) {

  /** A row that is left out; {@code line} is its number in the file, the headings being 1. */
  public record BadRow(int line, List<String> cells, List<FieldError> reasons) {}

  /** The columns, as an export has them; others are passed over. */
  public static final List<String> COLUMNS = List.of("date", "name_fa", "name_en", "kind");

  private static final int MOST_ROWS = 400;

  static HolidayFile read(String csv, Set<LocalDate> known) {
    List<Csv.Row> rows = Csv.read(csv);
    if (rows.size() > MOST_ROWS) {
      throw new InvalidInput("file", "error.calendar.tooManyRows", MOST_ROWS);
    }
    List<String> headings =
        rows.isEmpty()
            ? List.of()
            : rows.get(0).cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    if (!headings.contains("date") || !headings.contains("kind")) {
      throw new InvalidInput("file", "error.calendar.headings", String.join(", ", COLUMNS));
    }
    List<Holiday> good = new ArrayList<>();
    List<BadRow> bad = new ArrayList<>();
    Map<LocalDate, Integer> seen = new HashMap<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      FormInput input = input(headings, row);
      Holiday holiday = holiday(input, known, seen);
      if (input.errors().isEmpty()) {
        good.add(holiday);
        seen.put(holiday.day(), row.line());
      } else {
        bad.add(new BadRow(row.line(), row.cells(), input.errors()));
      }
    }
    return new HolidayFile(List.copyOf(good), List.copyOf(bad));
  }

  /** The good rows as a file of their own. */
  public String toCsv() {
    return write(good);
  }

  /** Holidays as a file that can be read again. */
  public static String write(List<Holiday> holidays) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    for (Holiday each : holidays) {
      String day = each.day().toString();
      rows.add(List.of(day, each.name().fa(), each.name().en(), each.kind().name()));
    }
    return Csv.write(rows);
  }

  private static FormInput input(List<String> headings, Csv.Row row) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(headings.size(), row.cells().size()); i++) {
      values.put(headings.get(i), List.of(row.cells().get(i)));
    }
    String kind = values.getOrDefault("kind", List.of("")).get(0);
    return new FormInput(values).with("kind", kind.strip().toUpperCase(Locale.ROOT));
  }

  private static Holiday holiday(
      FormInput input, Set<LocalDate> known, Map<LocalDate, Integer> seen) {
    LocalDate day = input.requiredDate("date");
    LocalText name = input.requiredLocalText("name_fa", "name_en", 200);
    HolidayKind kind = input.requiredChoice("kind", HolidayKind.class);
    if (day != null && known.contains(day)) {
      input.reject("date", "error.calendar.holidayExists");
    } else if (day != null && seen.containsKey(day)) {
      input.reject("date", "error.calendar.twice", seen.get(day));
    }
    return new Holiday(day, name, kind);
  }
}
