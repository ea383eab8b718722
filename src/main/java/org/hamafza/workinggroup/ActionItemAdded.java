package org.hamafza.workinggroup;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** Somebody got something to do for a project. */
record ActionItemAdded(
    CaseRef subject,
    long actionId,
    int number,
    ActionItem.Source source,
    String owner,
    LocalText text,
    LocalDate dueOn)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
