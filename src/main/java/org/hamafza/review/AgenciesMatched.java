package org.hamafza.review;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The table named the agencies that a proposal concerns. */
record AgenciesMatched(CaseRef subject, List<String> lead, List<String> others)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
