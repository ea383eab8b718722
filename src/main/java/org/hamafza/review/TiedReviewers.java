package org.hamafza.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/**
 * The reviewers whom a known conflict excludes though they have a place: whoever was appointed to
 * an office after having declared reads no more of the case, and may only step out.
 */
@Component
class TiedReviewers {

  /** Somebody who has a place in the review of a case and has not stepped out. */
  record Placed(long proposalId, long personId) {}

  private final BoundPeople people;
  private final Proposals proposals;
  private final ReviewerConflicts declarations;

  TiedReviewers(BoundPeople people, Proposals proposals, ReviewerConflicts declarations) {
    this.people = people;
    this.proposals = proposals;
    this.declarations = declarations;
  }

  /** Those among these whom a known conflict excludes. */
  Set<Placed> among(Collection<Placed> placed) {
    if (placed.isEmpty()) {
      return Set.of();
    }
    Bonds bonds = people.bonds(placed.stream().map(Placed::personId).collect(Collectors.toSet()));
    if (bonds.ngos().isEmpty() && bonds.scored().isEmpty() && bonds.agencies().isEmpty()) {
      return Set.of();
    }
    List<Proposal> cases =
        proposals.submitted(placed.stream().map(Placed::proposalId).collect(Collectors.toSet()));
    return excluded(placed, people.ofReviewers(bonds, cases));
  }

  /** Whether a known conflict excludes whoever holds this place. */
  boolean excludes(Slot slot) {
    return slot.reviewerId() != null
        && declarations.known(slot).stream().anyMatch(each -> declarations.excludes(each.code()));
  }

  private Set<Placed> excluded(Collection<Placed> placed, List<BoundPeople.Tie> ties) {
    Map<ConflictCode, Boolean> excludes =
        ties.stream()
            .map(tie -> tie.known().code())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), declarations::excludes));
    Set<Placed> tied =
        ties.stream()
            .filter(tie -> excludes.get(tie.known().code()))
            .map(tie -> new Placed(tie.proposalId(), tie.known().personId()))
            .collect(Collectors.toSet());
    return placed.stream().filter(tied::contains).collect(Collectors.toUnmodifiableSet());
  }
}
