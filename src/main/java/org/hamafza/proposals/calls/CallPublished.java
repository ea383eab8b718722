package org.hamafza.proposals.calls;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A secretary published a call that another person had written; it has its number now. */
record CallPublished(CaseRef subject, CallTerms terms) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
