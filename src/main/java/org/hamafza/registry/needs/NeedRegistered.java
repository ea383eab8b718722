package org.hamafza.registry.needs;

import java.util.Set;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** A need was entered in the register. */
record NeedRegistered(
    CaseRef subject,
    LocalText title,
    String area,
    Set<String> counties,
    Need.Severity needSeverity,
    Need.Source needSource,
    Need.Status needStatus)
    implements DomainEvent {

  static NeedRegistered of(CaseRef subject, NeedContent content) {
    return new NeedRegistered(
        subject,
        content.title(),
        content.area(),
        content.counties(),
        content.severity(),
        content.source(),
        content.status());
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
