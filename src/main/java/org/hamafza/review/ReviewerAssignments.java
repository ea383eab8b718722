package org.hamafza.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may review a proposal and who is chosen. */
@Service
class ReviewerAssignments {

  /** A reviewer whom a known conflict excludes. */
  record Excluded(LocalText name, KnownConflict known) {}

  private final SlotTable slots;
  private final OpinionTable opinions;
  private final Proposals proposals;
  private final People people;
  private final KnownConflicts conflicts;
  private final ReviewerConflicts declarations;
  private final ApplicationEventPublisher events;

  ReviewerAssignments(
      SlotTable slots,
      OpinionTable opinions,
      Proposals proposals,
      People people,
      KnownConflicts conflicts,
      ReviewerConflicts declarations,
      ApplicationEventPublisher events) {
    this.slots = slots;
    this.opinions = opinions;
    this.proposals = proposals;
    this.people = people;
    this.conflicts = conflicts;
    this.declarations = declarations;
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
  List<Person> candidates(Proposal proposal) {
    Set<Long> barred = new HashSet<>(slots.earlierReviewers(proposal.id()));
    barred.removeAll(conflicts.ties(proposal).dismissedScorers());
    barred.addAll(excluded(proposal).keySet());
    slots.of(proposal.id()).stream()
        .filter(s -> s.state() == Slot.State.RECUSED)
        .forEach(s -> barred.add(s.reviewerId()));
    return people.holders(Role.EXPERT_REVIEWER, proposal.councilId()).stream()
        .filter(person -> !barred.contains(person.id()))
        .toList();
  }

  /** The reviewers of the council whom a known conflict excludes, by id, with the strongest. */
  Map<Long, Excluded> excluded(Proposal proposal) {
    CaseTies ties = conflicts.ties(proposal);
    Map<Long, Excluded> excluded = new LinkedHashMap<>();
    for (Person person : people.holders(Role.EXPERT_REVIEWER, proposal.councilId())) {
      ties.standing(ties.ofReviewer(person)).stream()
          .filter(known -> declarations.excludes(known.code()))
          .findFirst()
          .ifPresent(known -> excluded.put(person.id(), new Excluded(person.name(), known)));
    }
    return excluded;
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
    Map<Long, Excluded> excluded = excluded(proposals.get(proposalId));
    Map<ReviewerRole, Long> reviewers = new TreeMap<>();
    for (Placement each : chosen) {
      if (excluded.containsKey(each.personId())) {
        throw excluded.get(each.personId()).known().notAssigned(each.field());
      }
      slots.assign(each.slot().id(), each.personId());
      reviewers.put(each.slot().role(), each.personId());
    }
    opinions.of(proposalId).stream()
        .filter(o -> agencies.contains(o.agencyCode()))
        .forEach(o -> opinions.ask(o.id()));
    events.publishEvent(
        new ReviewersAssigned(proposals.ref(proposalId), reviewers, List.copyOf(agencies), reason));
  }

  /** How many reviews each of them has still to do, by person; those who have none are left out. */
  Map<Long, Integer> loads(Collection<Long> reviewers) {
    return slots.loads(reviewers);
  }

  private boolean answers(AgencyOpinion opinion, Proposal proposal) {
    return !people.focalPersons(opinion.agencyCode(), proposal.councilId()).isEmpty();
  }

  private String unit(long personId) {
    return people.find(personId).map(Person::unit).orElse("");
  }
}
