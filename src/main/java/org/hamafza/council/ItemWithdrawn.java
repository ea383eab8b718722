package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * An item of an agenda that members were invited to is not dealt with, because its NGO took the
 * case back.
 *
 * @param subject the session
 * @param position its number on the agenda, which it keeps
 * @param called whether members had been called to it already
 */
public record ItemWithdrawn(
    CaseRef subject, long itemId, int position, boolean called, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
