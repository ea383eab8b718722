package org.hamafza.review;

import java.time.Clock;
import org.hamafza.proposals.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the secretary whether cases in review change over to the fast track; for delegates only. */
@Service
@Transactional
public class RouteSwitches {

  private final RouteSwitchTable table;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RouteSwitches(
      RouteSwitchTable table, Proposals proposals, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts the question about a case, once for each crisis and never twice at a time.
   *
   * @param crisis number of the declaration
   */
  public void ask(long proposalId, long declarationId, String crisis, String routeBefore) {
    if (table.ask(proposalId, declarationId, routeBefore, clock.instant())) {
      events.publishEvent(new RouteSwitchProposed(proposals.ref(proposalId), routeBefore, crisis));
    }
  }

  /** Whether the secretary wants the change that was asked about last. */
  @Transactional(readOnly = true)
  public boolean isConfirmed(long proposalId) {
    return table.last(proposalId).map(RouteSwitch::confirmed).orElse(false);
  }
}
