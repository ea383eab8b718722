package org.hamafza.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Officeholder;
import org.hamafza.identity.Officeholders;
import org.hamafza.proposals.Proposal;
import org.hamafza.review.ReviewerTie;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Conflicts that can be foreseen before anybody declares: what was declared about the same case
 * before, and what follows from seats, reviews and NGOs as in {@link ConflictHints}.
 */
@Component
class KnownConflicts {

  /**
   * A conflict of a person.
   *
   * @param declared whether the person said so; otherwise it is only to be expected
   */
  record Known(String code, boolean declared) {}

  /** By case and person. */
  record Book(Map<Long, Map<Long, Known>> ofCases, Map<Long, Set<Long>> scorers) {

    /** The conflict of a person about an item, if one is known. */
    Known of(AgendaItem item, long personId) {
      Known known = ofCases.getOrDefault(item.proposalId(), Map.of()).get(personId);
      boolean heardBefore =
          item.kind() == ItemKind.APPEAL
              && scorers.getOrDefault(item.proposalId(), Set.of()).contains(personId);
      return heardBefore ? new Known(ConflictCode.SCORED_SAME_FILE.code(), false) : known;
    }
  }

  private final ConflictDeclarations declarations;
  private final Reviews reviews;
  private final Officeholders officeholders;

  KnownConflicts(ConflictDeclarations declarations, Reviews reviews, Officeholders officeholders) {
    this.declarations = declarations;
    this.reviews = reviews;
    this.officeholders = officeholders;
  }

  /** What is known about these cases, in as many statements as for one. */
  Book about(Map<Long, Proposal> cases, Roll roll) {
    Map<Long, Map<Long, Known>> found = new HashMap<>();
    cases.keySet().forEach(id -> found.put(id, new HashMap<>()));
    List<ReviewerTie> ties = reviews.ties(cases.keySet());
    // From the weakest to the strongest ground: what a person has declared last outweighs the rest.
    cases.values().forEach(each -> ofAgencies(each, roll, found.get(each.id())));
    ofNgos(cases, found);
    ties.stream()
        .filter(tie -> tie.conflictCode() != null)
        .forEach(t -> found.get(t.proposalId()).put(t.personId(), known(t.conflictCode())));
    declarations.declaredBefore(cases.keySet()).stream()
        .filter(each -> !ConflictCode.NOTHING.code().equals(each.declared()))
        .forEach(e -> found.get(e.proposalId()).put(e.personId(), known(e.declared())));
    Map<Long, Set<Long>> scorers =
        ties.stream()
            .filter(ReviewerTie::scored)
            .collect(
                Collectors.groupingBy(
                    ReviewerTie::proposalId,
                    Collectors.mapping(ReviewerTie::personId, Collectors.toSet())));
    return new Book(found, scorers);
  }

  private static Known known(String code) {
    return new Known(code, true);
  }

  private static void ofAgencies(Proposal proposal, Roll roll, Map<Long, Known> found) {
    roll.seats().stream()
        .filter(seat -> seat.agencyCode() != null && seat.personId() != null)
        .filter(seat -> proposal.wantedAgencies().contains(seat.agencyCode()))
        .forEach(
            seat ->
                found.put(seat.personId(), new Known(ConflictCode.AGENCY_INVOLVED.code(), false)));
  }

  private void ofNgos(Map<Long, Proposal> cases, Map<Long, Map<Long, Known>> found) {
    Set<Long> ngos =
        cases.values().stream().flatMap(KnownConflicts::ngos).collect(Collectors.toSet());
    List<Officeholder> acting =
        officeholders.of(List.of(), ngos).stream()
            .filter(each -> each.appointment().role().forNgo())
            .toList();
    for (Proposal proposal : cases.values()) {
      Set<Long> own = ngos(proposal).collect(Collectors.toSet());
      acting.stream()
          .filter(each -> own.contains(each.appointment().ngoId()))
          .forEach(
              each ->
                  found
                      .get(proposal.id())
                      .put(each.person().id(), new Known(ConflictCode.OWN_ROLE.code(), false)));
    }
  }

  private static Stream<Long> ngos(Proposal proposal) {
    return Stream.concat(Stream.of(proposal.leadNgoId()), proposal.partners().stream())
        .filter(Objects::nonNull);
  }
}
