package org.hamafza.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may review a proposal and who is chosen. */
@Service
class ReviewerAssignments {

  private final SlotTable slots;
  private final OpinionTable opinions;
  private final Proposals proposals;
  private final People people;
  private final KnownConflicts conflicts;
  private final Candidates reviewers;
  private final ApplicationEventPublisher events;

  ReviewerAssignments(
      SlotTable slots,
      OpinionTable opinions,
      Proposals proposals,
      People people,
      KnownConflicts conflicts,
      Candidates reviewers,
      ApplicationEventPublisher events) {
    this.slots = slots;
    this.opinions = opinions;
    this.proposals = proposals;
    this.people = people;
    this.conflicts = conflicts;
    this.reviewers = reviewers;
    this.events = events;
  }

  /** The places that nobody holds yet. */
  List<Slot> open(long proposalId) {
    return slots.of(proposalId).stream().filter(Slot::open).toList();
  }

  /**
   * The reviewers of the council whom no known conflict excludes, and who neither stepped out nor
   * reviewed before; but for those of whom two persons have found that this does not matter.
   */
  List<Candidate> candidates(Proposal proposal) {
    return shown(proposal).stream().filter(each -> !each.excluded()).toList();
  }

  /**
   * The same and, after them, those whom a known conflict excludes: what the secretary looks
   * through before choosing.
   */
  List<Candidate> shown(Proposal proposal) {
    Set<Long> barred = new HashSet<>(slots.earlierReviewers(proposal.id()));
    barred.removeAll(conflicts.ties(proposal).dismissedScorers());
    slots.of(proposal.id()).stream()
        .filter(s -> s.state() == Slot.State.RECUSED)
        .forEach(s -> barred.add(s.reviewerId()));
    return reviewers.of(proposal).values().stream()
        .filter(each -> each.excluded() || !barred.contains(each.person().id()))
        .sorted(Comparator.comparing(Candidate::excluded))
        .toList();
  }

  /** The agencies that may still be asked because somebody answers for them in the council. */
  List<AgencyOpinion> askable(Proposal proposal) {
    return opinions.of(proposal.id()).stream()
        .filter(o -> !o.asked() && answers(o, proposal))
        .toList();
  }

  /** The agencies that the tables name, but for which nobody answers in the council. */
  List<AgencyOpinion> unanswered(Proposal proposal) {
    return opinions.of(proposal.id()).stream()
        .filter(o -> !o.asked() && !answers(o, proposal))
        .toList();
  }

  /** The lead agencies and those that the NGO wants, until some have been asked. */
  boolean proposed(AgencyOpinion opinion, Proposal proposal) {
    return opinions.of(proposal.id()).stream().noneMatch(AgencyOpinion::asked)
        && (opinion.lead() || proposal.wantedAgencies().contains(opinion.agencyCode()));
  }

  /** What is wrong with these choices, beside what stands already. */
  Map<String, String> faults(long proposalId, List<Placement> chosen) {
    List<Placement> all = new ArrayList<>(chosen);
    all.addAll(standing(proposalId));
    return Placement.faults(all);
  }

  /** The places that somebody holds. */
  List<Placement> standing(long proposalId) {
    return slots.of(proposalId).stream()
        .filter(s -> s.reviewerId() != null && s.state() != Slot.State.RECUSED)
        .map(s -> new Placement(null, s, s.reviewerId(), unit(s.reviewerId())))
        .toList();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void assign(long proposalId, List<Placement> chosen, Set<String> agencies, String reason) {
    Map<Long, Candidate> known = reviewers.of(proposals.get(proposalId));
    Map<ReviewerRole, Long> assigned = new TreeMap<>();
    for (Placement each : chosen) {
      refuse(known.get(each.personId()), each);
      slots.assign(each.slot().id(), each.personId());
      assigned.put(each.slot().role(), each.personId());
    }
    opinions.of(proposalId).stream()
        .filter(o -> agencies.contains(o.agencyCode()))
        .forEach(o -> opinions.ask(o.id()));
    events.publishEvent(
        new ReviewersAssigned(proposals.ref(proposalId), assigned, List.copyOf(agencies), reason));
  }

  private static void refuse(Candidate candidate, Placement placement) {
    if (candidate != null && candidate.excluded()) {
      throw candidate.exclusion().get().known().notAssigned(placement.field());
    }
    if (candidate != null && !candidate.fits(placement.slot())) {
      throw candidate.notPeer().notAssigned(placement.field());
    }
  }

  /** Whether the place of a peer is to be filled. */
  boolean wantsPeer(Proposal proposal) {
    return reviewers.peerWanted(proposal);
  }

  /** Whether nobody who may be chosen is a peer, so that the place may stay empty. */
  boolean lacksPeer(Proposal proposal) {
    return reviewers.peerWanted(proposal)
        && candidates(proposal).stream().allMatch(each -> each.notPeer() != null);
  }

  /**
   * Lets the place of the peer stay empty.
   *
   * @throws Conflict if somebody may take it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void leaveEmpty(Slot slot, String reason) {
    if (!slot.forPeer() || !lacksPeer(proposals.get(slot.proposalId()))) {
      throw new Conflict("review.peer.error.thereIsOne");
    }
    slots.leaveEmpty(slot.id(), reason);
    events.publishEvent(
        new PeerPlaceLeftEmpty(proposals.ref(slot.proposalId()), slot.role(), reason));
  }

  private boolean answers(AgencyOpinion opinion, Proposal proposal) {
    return !people.focalPersons(opinion.agencyCode(), proposal.councilId()).isEmpty();
  }

  private String unit(long personId) {
    return people.find(personId).map(Person::unit).orElse("");
  }
}
