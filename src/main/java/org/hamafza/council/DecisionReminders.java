package org.hamafza.council;

import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the chair of cases that have waited for the council longer than they may. */
@Service
public class DecisionReminders {

  private final Proposals proposals;
  private final People people;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;

  DecisionReminders(
      Proposals proposals,
      People people,
      Notifications notifications,
      ApplicationEventPublisher events) {
    this.proposals = proposals;
    this.people = people;
    this.notifications = notifications;
    this.events = events;
  }

  /** For delegates: once for each time of waiting that is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellChair(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    notifications.tell(
        people.holders(Role.COUNCIL_CHAIR, proposal.councilId()),
        "council.notice.overdue",
        "/sessions",
        proposal.number(),
        proposal.title());
    events.publishEvent(new DecisionOverdue(proposals.ref(proposal)));
  }
}
