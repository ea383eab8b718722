package org.hamafza.proposals;

import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.registry.Ngos;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out what two files agreed on, and tells both sides. */
@Component
class Mergers {

  private final Proposals proposals;
  private final Ngos ngos;
  private final ApplicantNotices notices;
  private final People people;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;

  Mergers(
      Proposals proposals,
      Ngos ngos,
      ApplicantNotices notices,
      People people,
      Notifications notifications,
      ApplicationEventPublisher events) {
    this.proposals = proposals;
    this.ngos = ngos;
    this.notices = notices;
    this.people = people;
    this.notifications = notifications;
    this.events = events;
  }

  /** One case ends in another one. */
  void merge(long id, long intoId) {
    Proposal merged = proposals.get(id);
    Proposal into = proposals.get(intoId);
    proposals.enter(id, ProposalState.MERGED, "");
    events.publishEvent(new ProposalMerged(proposals.ref(merged), into.number()));
    events.publishEvent(
        new ProposalTookIn(proposals.ref(into), merged.number(), merged.leadNgoId()));
    notices.tell(merged, "proposals.notice.merged", into.number(), into.title());
    if (into.leadNgoId() != merged.leadNgoId()) {
      notices.tell(into, "proposals.notice.tookIn", merged.number(), merged.title(), name(merged));
    }
    notifications.tell(
        people.holders(Role.SECRETARIAT_OFFICER, merged.councilId()),
        "proposals.notice.merged",
        "/proposals/" + id,
        merged.number(),
        merged.title(),
        into.number(),
        into.title());
  }

  /** The NGO of the second file gets to know that of the first one. */
  void introduce(long id, long otherId) {
    Proposal proposal = proposals.get(id);
    Proposal other = proposals.get(otherId);
    events.publishEvent(
        new PartnerFound(proposals.ref(other), proposal.number(), proposal.leadNgoId()));
    notices.tell(
        other,
        "proposals.notice.partnerFound",
        proposal.number(),
        proposal.title(),
        name(proposal));
  }

  private Object name(Proposal proposal) {
    return ngos.get(proposal.leadNgoId()).name();
  }
}
