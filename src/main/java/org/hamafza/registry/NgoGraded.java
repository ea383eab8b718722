package org.hamafza.registry;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An evaluated project changed the grade of an NGO, or confirmed it. */
record NgoGraded(CaseRef subject, long ngoId, String earlierGrade, String grade)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
