package org.hamafza.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The known conflicts of some people in many cases, found in a few statements however many there
 * are: for lists, and for whatever must be kept from somebody who has not declared yet.
 */
@Service
public class BoundPeople {

  /** A known conflict of a person, and the case that it is about. */
  public record Tie(long proposalId, KnownConflict known) {}

  private static final LocalText UNNAMED = new LocalText("", "");

  private final BondTable bonds;
  private final DismissalTable dismissals;
  private final Policies policies;

  BoundPeople(BondTable bonds, DismissalTable dismissals, Policies policies) {
    this.bonds = bonds;
    this.dismissals = dismissals;
    this.policies = policies;
  }

  /** What binds these people, to whichever cases. */
  @Transactional(readOnly = true)
  public Bonds bonds(Collection<Long> people) {
    return bonds.of(people);
  }

  /**
   * What counts for those who sit in a council of a case, were an appeal about it heard; whether
   * one is, the caller knows.
   */
  @Transactional(readOnly = true)
  public List<Tie> ofMembers(Bonds bonds, Collection<Proposal> cases) {
    return standing(
        bonds,
        cases,
        (ties, proposal) ->
            bonds.members(proposal.councils()).stream().flatMap(id -> ties.ofMember(id).stream()));
  }

  /** What counts for these people as reviewers. */
  List<Tie> ofReviewers(Bonds bonds, Collection<Proposal> cases) {
    return standing(
        bonds,
        cases,
        (ties, proposal) -> bonds.people().stream().flatMap(id -> ties.ofReviewer(id).stream()));
  }

  private List<Tie> standing(
      Bonds bonds,
      Collection<Proposal> cases,
      BiFunction<CaseTies, Proposal, Stream<KnownConflict>> ofCase) {
    LocalDate since = since(bonds, cases);
    List<Tie> found = new ArrayList<>();
    for (Proposal proposal : cases) {
      ofCase
          .apply(ties(bonds, proposal, since), proposal)
          .forEach(each -> found.add(new Tie(proposal.id(), each)));
    }
    if (found.isEmpty()) {
      return found;
    }
    Map<Long, Set<String>> dismissed =
        dismissals.confirmedKeys(found.stream().map(Tie::proposalId).collect(Collectors.toSet()));
    return found.stream()
        .filter(
            tie -> !dismissed.getOrDefault(tie.proposalId(), Set.of()).contains(tie.known().key()))
        .toList();
  }

  private static CaseTies ties(Bonds bonds, Proposal proposal, LocalDate since) {
    Map<String, LocalText> involved = new HashMap<>();
    proposal.actingAgencies().forEach(code -> involved.put(code, UNNAMED));
    return new CaseTies(
        bonds.acting(applicants(proposal).toList(), since),
        involved,
        bonds.offices(involved.keySet(), proposal.councils()),
        bonds.scorers(proposal, false),
        bonds.scorers(proposal, true),
        Set.of(),
        id -> UNNAMED);
  }

  // The parameter is asked for only if somebody ever acted for an applicant.
  private LocalDate since(Bonds bonds, Collection<Proposal> cases) {
    Set<Long> own = bonds.ngos();
    boolean any = cases.stream().flatMap(BoundPeople::applicants).anyMatch(own::contains);
    return any
        ? bonds.today().minusMonths(policies.on(bonds.today()).number("conflict.months"))
        : bonds.today();
  }

  private static Stream<Long> applicants(Proposal proposal) {
    return Stream.concat(Stream.of(proposal.leadNgoId()), proposal.partners().stream());
  }
}
