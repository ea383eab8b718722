package org.hamafza.proposals.calls;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A call was taken back before anything had been submitted under it. */
record CallWithdrawn(CaseRef subject, String reason) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
