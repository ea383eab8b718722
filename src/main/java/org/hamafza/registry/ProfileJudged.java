package org.hamafza.registry;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer compared a profile with its documents. */
record ProfileJudged(
    CaseRef subject, int version, boolean complete, List<String> checked, String note)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
