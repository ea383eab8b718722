package org.hamafza.registry;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** NGOs were found that may be the same as the one of a profile. */
record DuplicatesFound(CaseRef subject, int version, List<Long> ngoIds, List<Long> profileIds)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
