package org.hamafza.proposals.calls;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A published call says something else from now on. */
record CallAmended(CaseRef subject, String reason, CallTerms termsBefore, CallTerms terms)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
