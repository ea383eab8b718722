package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Finance has said how much of the money is there; amounts in rial. */
record FundsAnswered(
    CaseRef subject, long askedAmount, long availableAmount, String budgetLine, String remark)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
