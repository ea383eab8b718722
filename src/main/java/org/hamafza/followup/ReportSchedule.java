package org.hamafza.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;

/** Works out which reports a project owes, and by which working day. */
final class ReportSchedule {

  /** A report to come. */
  record Owed(Report.Kind kind, LocalDate periodEnd, LocalDate dueOn) {}

  private ReportSchedule() {}

  /**
   * A progress report after every period that ends before the project does, and the final report.
   *
   * @param everyDays length of a period; 0 = only the final report
   * @param finalDays days after the project's end in which the final report is due
   */
  static List<Owed> of(
      LocalDate start, LocalDate end, int everyDays, int finalDays, WorkingCalendar calendar) {
    List<Owed> owed = new ArrayList<>();
    if (everyDays > 0) {
      for (LocalDate day = start.plusDays(everyDays);
          day.isBefore(end);
          day = day.plusDays(everyDays)) {
        owed.add(new Owed(Report.Kind.PROGRESS, day, calendar.workingDayFrom(day)));
      }
    }
    owed.add(new Owed(Report.Kind.FINAL, end, calendar.workingDayFrom(end.plusDays(finalDays))));
    return owed;
  }
}
