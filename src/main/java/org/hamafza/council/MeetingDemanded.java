package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A member demands a meeting instead of a circular vote.
 *
 * @param enough whether as many have demanded it as are needed
 */
public record MeetingDemanded(CaseRef subject, String seat, int demands, boolean enough)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
