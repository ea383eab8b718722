package org.hamafza.proposals;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Ngos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which admitted cases wait because the licence of their NGO is suspended. */
@Service
public class Suspensions {

  /** Where a case may be held: admitted and not decided. */
  static final Set<ProposalState> HELD =
      EnumSet.of(
          ProposalState.IN_REVIEW,
          ProposalState.READY_FOR_DECISION,
          ProposalState.ON_AGENDA,
          ProposalState.DEFERRED);

  private final Ngos ngos;

  Suspensions(Ngos ngos) {
    this.ngos = ngos;
  }

  /** The cases among these that wait; no rights are checked. */
  @Transactional(readOnly = true)
  public Set<Long> among(Collection<Proposal> cases) {
    List<Proposal> open = cases.stream().filter(each -> HELD.contains(each.state())).toList();
    Set<Long> suspended =
        ngos.suspended(open.stream().map(Proposal::leadNgoId).collect(Collectors.toSet()));
    return open.stream()
        .filter(each -> suspended.contains(each.leadNgoId()))
        .map(Proposal::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether that case waits. */
  boolean hold(Proposal proposal) {
    return !among(List.of(proposal)).isEmpty();
  }

  /** The message about the licence that whoever reads the case sees; empty if it is in order. */
  Optional<String> told(Proposal proposal) {
    LicenceStatus status = ngos.get(proposal.leadNgoId()).licence().status();
    boolean sanctioned = status == LicenceStatus.SUSPENDED || status == LicenceStatus.REVOKED;
    return sanctioned && HELD.contains(proposal.state())
        ? Optional.of("proposals.licence." + status)
        : Optional.empty();
  }
}
