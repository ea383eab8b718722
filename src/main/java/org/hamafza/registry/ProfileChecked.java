package org.hamafza.registry;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A submitted profile was checked; the findings are hints for people. */
record ProfileChecked(CaseRef subject, int version, List<ProfileFinding> findings)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
