package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * The terms of a case stand still from now on.
 *
 * @param answerDue until when whoever it waits for may answer; null if there is no end to that
 * @param works how many pieces of work stand still with it
 */
public record ClockPaused(CaseRef subject, PauseReason standstill, Instant answerDue, int works)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
