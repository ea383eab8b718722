package org.hamafza.council;

import java.util.Objects;
import java.util.function.Function;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters what happens at a session in its own record and in those of the cases it concerns. */
@Component
class SessionChronicle {

  private final ApplicationEventPublisher events;
  private final Proposals proposals;
  private final AgendaRows items;

  SessionChronicle(ApplicationEventPublisher events, Proposals proposals, AgendaRows items) {
    this.events = events;
    this.proposals = proposals;
    this.items = items;
  }

  void ofSession(Session session, Function<CaseRef, DomainEvent> event) {
    events.publishEvent(event.apply(session.ref()));
  }

  void ofSessionAndCases(Session session, Function<CaseRef, DomainEvent> event) {
    ofSession(session, event);
    items.of(session.id()).stream()
        .map(AgendaItem::proposalId)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(id -> events.publishEvent(event.apply(proposals.ref(id))));
  }

  void ofItem(Session session, AgendaItem item, Function<CaseRef, DomainEvent> event) {
    ofSession(session, event);
    if (item.proposalId() != null) {
      events.publishEvent(event.apply(proposals.ref(item.proposalId())));
    }
  }
}
