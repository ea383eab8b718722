package org.hamafza.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hamafza.proposals.Competitors;
import org.hamafza.proposals.Proposal;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Who may review as a peer: whoever acts for an NGO of grade A that does not compete (DMN-04). */
@Component
class PeerRule {

  private static final String BEST_GRADE = "A";
  private static final LocalText NOBODY = new LocalText("", "");

  private final BondTable bonds;
  private final Ngos ngos;
  private final Competitors competitors;

  PeerRule(BondTable bonds, Ngos ngos, Competitors competitors) {
    this.bonds = bonds;
    this.ngos = ngos;
    this.competitors = competitors;
  }

  /** What is against each of these people, by person; those who may are left out. */
  Map<Long, PeerFault> faults(Proposal proposal, Collection<Long> people) {
    Map<Long, Set<Long>> acting = bonds.of(people).ngosToday();
    Set<Long> parties = new HashSet<>(proposal.partners());
    parties.add(proposal.leadNgoId());
    Set<Long> competing = acting.isEmpty() ? Set.of() : competitors.of(proposal);
    Map<Long, PeerFault> faults = new HashMap<>();
    for (long person : people) {
      List<Ngo> own =
          new TreeSet<>(acting.getOrDefault(person, Set.of()))
              .stream().map(ngos::get).map(this::staying).toList();
      fault(own, parties, competing).ifPresent(fault -> faults.put(person, fault));
    }
    return faults;
  }

  private Ngo staying(Ngo ngo) {
    return ngo.isMerged() ? ngos.get(ngo.stayingId()) : ngo;
  }

  // One NGO that is bound to the case spoils it, one of grade A suffices.
  private static Optional<PeerFault> fault(List<Ngo> own, Set<Long> parties, Set<Long> competing) {
    if (own.isEmpty()) {
      return Optional.of(new PeerFault(PeerFault.Kind.NO_NGO, NOBODY));
    }
    return first(own, PeerFault.Kind.PARTY, ngo -> parties.contains(ngo.id()))
        .or(() -> first(own, PeerFault.Kind.COMPETES, ngo -> competing.contains(ngo.id())))
        .or(
            () ->
                own.stream().anyMatch(ngo -> ngo.grade().equals(BEST_GRADE))
                    ? Optional.empty()
                    : first(own, PeerFault.Kind.NOT_GRADE_A, ngo -> true));
  }

  private static Optional<PeerFault> first(
      List<Ngo> own, PeerFault.Kind kind, Predicate<Ngo> condition) {
    return own.stream().filter(condition).findFirst().map(ngo -> new PeerFault(kind, ngo.name()));
  }
}
