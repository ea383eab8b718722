package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The account of what was stopped because the council did not ratify it; amounts in rial. */
record ProjectWoundDown(CaseRef subject, long spent, long repaid, String account)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
