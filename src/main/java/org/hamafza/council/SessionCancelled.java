package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A session that was called is not held; entered in its record and in those of its cases.
 *
 * @param session its number
 */
public record SessionCancelled(CaseRef subject, String session, String reason)
    implements DomainEvent {

  /** Whether this is the entry of the session itself. */
  public boolean ofSession() {
    return subject.number().equals(session);
  }

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
