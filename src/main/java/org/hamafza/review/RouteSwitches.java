package org.hamafza.review;

import java.time.Clock;
import java.util.List;
import org.hamafza.proposals.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the secretary whether running cases change over to the fast track; for delegates only. */
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
   * Puts the question about a case, once for each crisis and never twice at a time; says whether it
   * was put now.
   *
   * @param crisis number of the declaration
   */
  public boolean ask(long proposalId, long declarationId, String crisis, String routeBefore) {
    boolean asked = table.ask(proposalId, declarationId, routeBefore, clock.instant());
    if (asked) {
      events.publishEvent(new RouteSwitchProposed(proposals.ref(proposalId), routeBefore, crisis));
    }
    return asked;
  }

  /** The cases of a council about which a question waits for an answer. */
  @Transactional(readOnly = true)
  public List<Long> unanswered(long councilId) {
    return table.unanswered(councilId);
  }

  /** The question about a case needs no answer any more; false if none waits for one. */
  public boolean drop(long proposalId, DropReason why) {
    boolean dropped = table.drop(proposalId, why, clock.instant());
    if (dropped) {
      events.publishEvent(new RouteSwitchDropped(proposals.ref(proposalId), why));
    }
    return dropped;
  }

  /** Whether the secretary wants the change that was asked about last. */
  @Transactional(readOnly = true)
  public boolean isConfirmed(long proposalId) {
    return table.last(proposalId).map(RouteSwitch::confirmed).orElse(false);
  }
}
