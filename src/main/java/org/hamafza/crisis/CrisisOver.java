package org.hamafza.crisis;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A crisis is over: cases go their usual ways again, but for those that are under way. */
public record CrisisOver(CaseRef subject, boolean byTime) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
