package org.hamafza.review;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * An officer has the tables asked again of a case about which they missed facts.
 *
 * @param stillMissing the facts that were missing even then
 * @param note what was done about it
 */
record DataCompleted(CaseRef subject, List<String> stillMissing, String note)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
