package org.hamafza.appeal;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * An appeal is over, and its result is in effect.
 *
 * @param appealResult UPHELD, OVERTURNED, REMITTED
 * @param decisionType what was appealed
 * @param outcome what takes the place of the first decision where it is overturned; else empty
 */
public record AppealDecided(
    CaseRef subject,
    long appealId,
    String appealNumber,
    String appealResult,
    String decisionType,
    String outcome)
    implements DomainEvent {

  public static final String OVERTURNED = AppealState.OVERTURNED.name();
  public static final String REMITTED = AppealState.REMITTED.name();

  /** Whether the case was over and begins again. */
  public boolean revives() {
    return !decisionType.startsWith("APPROVED");
  }

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
