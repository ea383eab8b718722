package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A member left an open session: nobody waits for what that person would still have to say. */
public record MemberLeft(CaseRef subject, long personId) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
