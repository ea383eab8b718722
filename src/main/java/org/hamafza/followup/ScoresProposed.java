package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer proposed the part scores of a project. */
record ScoresProposed(
    CaseRef subject, long reviewId, Scores scores, boolean integrityBreach, String remarks)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
