package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * An NGO took a content back before it was decided; the number is missing before it is handed in.
 */
public record ContentTakenBack(CaseRef subject, long contentId, String content)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
