package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells each decided item of a session to its case, once. */
@Component
class Deliveries {

  private final AgendaRows items;
  private final ResolutionRows resolutions;
  private final Proposals proposals;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Deliveries(
      AgendaRows items,
      ResolutionRows resolutions,
      Proposals proposals,
      Clock clock,
      ApplicationEventPublisher events) {
    this.items = items;
    this.resolutions = resolutions;
    this.proposals = proposals;
    this.clock = clock;
    this.events = events;
  }

  private AppealHeard heard(AgendaItem item) {
    return new AppealHeard(
        proposals.ref(item.proposalId()),
        item.id(),
        item.appealed().appealId(),
        item.appealed().relief().name(),
        item.vote().outcome(),
        resolutions.onItem(item.id()).orElseThrow(NotFound::new).number());
  }

  /**
   * The caller has locked the session; a case that is no longer before the council hears nothing.
   */
  void deliver(Session session) {
    for (AgendaItem item : items.undelivered(session.id())) {
      items.set(item.id(), "delivered_at = ?", Timestamp.from(clock.instant()));
      Long proposalId = item.proposalId();
      if (item.isAppeal()) {
        events.publishEvent(heard(item));
      } else if (!item.decidesCase()
          || proposals.get(proposalId).state() == ProposalState.ON_AGENDA) {
        events.publishEvent(
            new ItemDecided(
                proposalId == null ? session.ref() : proposals.ref(proposalId),
                item.id(),
                item.kind(),
                proposalId,
                item.vote().outcome(),
                resolutions.onItem(item.id()).orElseThrow(NotFound::new).number()));
      }
    }
  }
}
