package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A proposal was submitted under a call.
 *
 * @param byException after the last day of the call, as the secretary had allowed
 */
record CallAnswered(CaseRef subject, String call, boolean byException) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
