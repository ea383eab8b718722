package org.hamafza.proposals.calls;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** An officer wrote a call for proposals, or changed it before it was published. */
record CallDrafted(
    CaseRef subject, int edition, LocalText title, LocalDate opensOn, LocalDate closesOn)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
