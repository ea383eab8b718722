package org.hamafza.crisis;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** A crisis is in force: two persons want it. */
public record CrisisDeclared(
    CaseRef subject,
    String crisisKind,
    LocalText title,
    List<String> areas,
    List<String> counties,
    Instant reviewAt,
    Instant offAt)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
