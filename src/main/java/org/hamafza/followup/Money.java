package org.hamafza.followup;

import java.util.List;

/** What became of a project's public money, in rial. */
record Money(long granted, long spent, long repaid) {

  static Money of(Project project, List<Report> reports) {
    return new Money(
        project.granted(),
        reports.stream().mapToLong(Report::spent).sum(),
        reports.stream().mapToLong(Report::repaid).sum());
  }

  /** Granted, but neither spent nor paid back; never below zero. */
  long left() {
    return Math.max(0, granted - spent - repaid);
  }
}
