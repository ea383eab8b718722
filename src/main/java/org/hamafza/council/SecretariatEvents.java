package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** What happens to a case that the secretariat decides, as it is entered in the record. */
final class SecretariatEvents {

  private SecretariatEvents() {}

  record DecisionProposed(CaseRef subject, String outcome, long amountGranted, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record DecisionAnswered(CaseRef subject, boolean confirmed, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record DecisionNumbered(CaseRef subject, String resolution) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record CallInAnswered(CaseRef subject, String resolution, boolean calledIn, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record ReportNoted(CaseRef subject, long itemId) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }
}
