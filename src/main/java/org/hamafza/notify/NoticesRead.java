package org.hamafza.notify;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person marked the own notices as read, so that nobody can say later not to have been told. */
record NoticesRead(CaseRef subject, int notices) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SEALED;
  }
}
