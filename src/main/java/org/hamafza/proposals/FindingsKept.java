package org.hamafza.proposals;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The rules found this in a submitted version. */
record FindingsKept(CaseRef subject, int version, List<String> codes) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
