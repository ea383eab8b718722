package org.hamafza.registry;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** It was said in which counties NGOs register themselves with a council. */
record CouncilCountiesSet(CaseRef subject, List<String> counties) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
