package org.hamafza.appeal;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * An NGO has appealed a decision on a case.
 *
 * @param decided which decision, such as 1399-07-05
 */
public record AppealFiled(
    CaseRef subject,
    long appealId,
    String appealNumber,
    String decisionType,
    String decided,
    String ground,
    String hindrance)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
