package org.hamafza.registry.needs;

import java.util.Set;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** What the register says about a need was changed; the facts are those that count from now on. */
record NeedChanged(
    CaseRef subject,
    int edition,
    LocalText title,
    String area,
    Set<String> counties,
    Need.Severity needSeverity,
    Need.Source needSource,
    Need.Status needStatus,
    String reason)
    implements DomainEvent {

  static NeedChanged of(CaseRef subject, int edition, NeedContent content, String reason) {
    return new NeedChanged(
        subject,
        edition,
        content.title(),
        content.area(),
        content.counties(),
        content.severity(),
        content.source(),
        content.status(),
        reason);
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
