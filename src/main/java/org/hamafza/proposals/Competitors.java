package org.hamafza.proposals;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.proposals.calls.Calls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which NGOs compete with a proposal: those of the other undecided proposals in the same call; if
 * it is unsolicited, of the undecided ones in its council, area and counties.
 */
@Service
public class Competitors {

  private final ProposalTable table;
  private final Calls calls;

  Competitors(ProposalTable table, Calls calls) {
    this.table = table;
    this.calls = calls;
  }

  /** The NGOs that lead the other proposals or have part in them; no rights are checked. */
  @Transactional(readOnly = true)
  public Set<Long> of(Proposal proposal) {
    Set<Long> ngos = new HashSet<>();
    for (Proposal other : others(proposal)) {
      if (other.id() != proposal.id() && other.state().isUndecided()) {
        ngos.add(other.leadNgoId());
        ngos.addAll(other.partners());
      }
    }
    return ngos;
  }

  private List<Proposal> others(Proposal proposal) {
    return calls
        .of(proposal.id())
        .map(call -> table.inCall(call.id()))
        .orElseGet(
            () ->
                table.active(proposal.councilId(), proposal.area()).stream()
                    .filter(each -> !Collections.disjoint(each.counties(), proposal.counties()))
                    .toList());
  }
}
