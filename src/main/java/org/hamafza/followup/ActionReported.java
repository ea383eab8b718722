package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The owner of an action reported it as carried out. */
record ActionReported(
    CaseRef subject, long actionId, int number, int attempt, String report, String evidence)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
