package org.hamafza.registry.exchange;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * It was decided whether a row of a file is about something known of the same name; such a row was
 * left out.
 */
record LikenessDecided(CaseRef subject, String identifier, List<String> alike, boolean known)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
