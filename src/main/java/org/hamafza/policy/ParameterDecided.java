package org.hamafza.policy;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A second person confirmed or declined a proposed setting. */
record ParameterDecided(CaseRef subject, long changeId, String name, String state)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
