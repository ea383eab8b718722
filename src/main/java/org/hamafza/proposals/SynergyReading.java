package org.hamafza.proposals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** What readers of a file learn of others with which it was to be joined. */
@Component
class SynergyReading {

  /** The other file; its address only for whoever may read it. */
  record Other(String number, LocalText title, LocalText ngo, String address) {}

  /** An offer as it is shown. */
  record Shown(
      SynergyOffer.Kind kind,
      Other other,
      String message,
      SynergyOffer.Answer answer,
      String reason) {}

  private final Proposals proposals;
  private final SynergyTable offers;
  private final ScreeningReading screenings;
  private final Ngos ngos;

  SynergyReading(Proposals proposals, SynergyTable offers, ScreeningReading screenings, Ngos ngos) {
    this.proposals = proposals;
    this.offers = offers;
    this.screenings = screenings;
    this.ngos = ngos;
  }

  /** The offer that was made to the NGO; others than it and the council see what it accepted. */
  Optional<Shown> offer(Member member, Proposal proposal) {
    boolean all =
        member.ngos().contains(proposal.leadNgoId())
            || screenings.reads(member, proposal.councilId());
    return offers
        .of(proposal.id())
        .filter(offer -> offer.sentAt() != null)
        .filter(offer -> all || offer.answer() == SynergyOffer.Answer.ACCEPTED)
        .map(
            offer ->
                new Shown(
                    offer.kind(),
                    other(member, offer.otherId()),
                    all ? offer.message() : "",
                    offer.answer(),
                    all ? offer.reason() : ""));
  }

  /** The cases that this file took in. */
  List<Other> tookIn(Member member, Proposal proposal) {
    return joined(member, proposal, SynergyOffer.Kind.MERGE);
  }

  /** The cases whose NGOs agreed to join forces with that of this file. */
  List<Other> partners(Member member, Proposal proposal) {
    return joined(member, proposal, SynergyOffer.Kind.PARTNER);
  }

  /**
   * The running files that came later and resemble this one; only they are offered to join forces,
   * so the secretariat would not learn of them here.
   */
  List<Other> later(Member member, Proposal proposal) {
    if (!member.hasAny(proposal.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD)) {
      return List.of();
    }
    Set<Long> known = offers.similar(proposal.id(), proposal.version()).keySet();
    return offers.resembling(proposal.id()).stream()
        .filter(id -> !known.contains(id) && !proposals.get(id).state().isEnd())
        .map(id -> other(member, id))
        .toList();
  }

  private List<Other> joined(Member member, Proposal proposal, SynergyOffer.Kind kind) {
    return offers.acceptedWith(proposal.id()).stream()
        .filter(offer -> offer.kind() == kind)
        .map(offer -> other(member, offer.proposalId()))
        .toList();
  }

  private Other other(Member member, long id) {
    Proposal other = proposals.get(id);
    return new Other(
        other.number(),
        other.title(),
        ngos.get(other.leadNgoId()).name(),
        proposals.mayRead(member, other) ? "/proposals/" + id : null);
  }
}
