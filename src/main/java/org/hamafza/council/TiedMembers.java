package org.hamafza.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.decisions.Decisions;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.Bonds;
import org.hamafza.review.BoundPeople;
import org.hamafza.review.ConflictCode;
import org.hamafza.review.KnownConflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a known conflict keeps away from a case once it is on a settled agenda, whether he or she
 * has declared or not.
 */
@Component
@Transactional(readOnly = true)
class TiedMembers {

  /** What a known conflict means for somebody who sits in a council of the case. */
  record Tied(long personId, long proposalId, String effect) {

    boolean excluded() {
      return "EXCLUDE".equals(effect);
    }

    private boolean keptOut() {
      return excluded() || "DISCLOSE_NO_VOTE".equals(effect);
    }
  }

  private final BoundPeople people;
  private final AgendaCases agendas;
  private final Proposals proposals;
  private final Decisions decisions;

  TiedMembers(BoundPeople people, AgendaCases agendas, Proposals proposals, Decisions decisions) {
    this.people = people;
    this.agendas = agendas;
    this.proposals = proposals;
    this.decisions = decisions;
  }

  /** Who of these people is kept away from which of these cases. */
  List<Tied> among(Collection<Long> persons, Collection<Proposal> cases) {
    return persons.isEmpty() || cases.isEmpty() ? List.of() : among(people.bonds(persons), cases);
  }

  /** The same for cases by their ids, which are read only if somebody sits in a council. */
  List<Tied> amongIds(Collection<Long> persons, Collection<Long> cases) {
    if (persons.isEmpty() || cases.isEmpty()) {
      return List.of();
    }
    Bonds bonds = people.bonds(persons);
    return bonds.councils().isEmpty() ? List.of() : among(bonds, proposals.submitted(cases));
  }

  /** From which cases these people are kept away. */
  List<Tied> of(Collection<Long> persons) {
    Bonds bonds = people.bonds(persons);
    return bonds.councils().isEmpty()
        ? List.of()
        : among(bonds, proposals.submitted(agendas.thatMayBind(bonds)));
  }

  /** Whether this person is kept away from the case, by whatever effect. */
  boolean isKept(long personId, Proposal proposal) {
    return !among(List.of(personId), List.of(proposal)).isEmpty();
  }

  private List<Tied> among(Bonds bonds, Collection<Proposal> cases) {
    List<BoundPeople.Tie> ties = people.ofMembers(bonds, cases);
    if (ties.isEmpty()) {
      return List.of();
    }
    Map<Long, Boolean> settled =
        agendas.settled(ties.stream().map(BoundPeople.Tie::proposalId).collect(Collectors.toSet()));
    List<BoundPeople.Tie> counting = ties.stream().filter(tie -> counts(tie, settled)).toList();
    Map<ConflictCode, String> effects =
        counting.stream()
            .map(tie -> tie.known().code())
            .distinct()
            .collect(Collectors.toMap(code -> code, this::effect));
    return counting.stream().map(tie -> tied(tie, effects)).filter(Tied::keptOut).toList();
  }

  /** A file that was scored binds only where an appeal is heard. */
  private static boolean counts(BoundPeople.Tie tie, Map<Long, Boolean> settled) {
    Boolean appeal = settled.get(tie.proposalId());
    return appeal != null && (appeal || tie.known().code() != ConflictCode.SCORED_SAME_FILE);
  }

  private static Tied tied(BoundPeople.Tie tie, Map<ConflictCode, String> effects) {
    KnownConflict known = tie.known();
    return new Tied(known.personId(), tie.proposalId(), effects.get(known.code()));
  }

  private String effect(ConflictCode code) {
    return new PreviewedRules(decisions).effect(code.code());
  }

  /** The ids of the cases from which a conflict excludes somebody altogether. */
  static Set<Long> excluded(List<Tied> tied) {
    return tied.stream()
        .filter(Tied::excluded)
        .map(Tied::proposalId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
