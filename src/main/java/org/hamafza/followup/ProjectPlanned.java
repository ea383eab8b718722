package org.hamafza.followup;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The plan of an approved project was fixed; amounts in rial. */
record ProjectPlanned(
    CaseRef subject,
    long projectId,
    String resolutionNumber,
    long granted,
    long own,
    long other,
    long total,
    LocalDate startsOn,
    LocalDate endsOn,
    List<Long> tranches,
    List<Milestone> milestones)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
