package org.hamafza.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/** Reads one row of the holiday table. */
final class HolidayRow {

  private HolidayRow() {}

  static Holiday read(ResultSet row) throws SQLException {
    return new Holiday(
        row.getObject("off_date", LocalDate.class),
        new LocalText(row.getString("name_fa"), row.getString("name_en")),
        HolidayKind.valueOf(row.getString("kind")));
  }
}
