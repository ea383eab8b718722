package org.hamafza.followup;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** It was fixed when a project has to report. */
record CadenceFixed(
    CaseRef subject,
    long projectId,
    int reportEveryDays,
    int visitEveryDays,
    List<ReportSchedule.Owed> reports)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
