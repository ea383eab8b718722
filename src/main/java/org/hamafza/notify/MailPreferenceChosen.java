package org.hamafza.notify;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person chose how often to be written to. */
record MailPreferenceChosen(CaseRef subject, MailPreferences.Frequency frequency)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SEALED;
  }
}
