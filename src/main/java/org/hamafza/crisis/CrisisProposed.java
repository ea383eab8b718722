package org.hamafza.crisis;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** A secretary proposed to declare a crisis. */
public record CrisisProposed(
    CaseRef subject,
    String crisisKind,
    LocalText title,
    List<String> areas,
    List<String> counties,
    String reason,
    String basis)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
