package org.hamafza.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hamafza.proposals.EarlierReports;
import org.springframework.stereotype.Component;

/** Tells the screening of new proposals how long an NGO owes a report. */
@Component
class OverdueReports implements EarlierReports {

  private final ReportTable reports;

  OverdueReports(ReportTable reports) {
    this.reports = reports;
  }

  @Override
  public int overdueDays(long ngoId, LocalDate day) {
    return reports
        .owedSince(ngoId, day)
        .map(due -> (int) ChronoUnit.DAYS.between(due, day))
        .orElse(0);
  }
}
