package org.hamafza.review;

import java.util.HashMap;
import java.util.Map;
import org.hamafza.proposals.CalledProposals;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Synergies;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Ngos;
import org.springframework.stereotype.Component;

/** What every form of this room shows of the case beside its fields. */
@Component
class ReviewedCase {

  private final Ngos ngos;
  private final Areas areas;
  private final Synergies synergies;
  private final CalledProposals called;

  ReviewedCase(Ngos ngos, Areas areas, Synergies synergies, CalledProposals called) {
    this.ngos = ngos;
    this.areas = areas;
    this.synergies = synergies;
    this.called = called;
  }

  Map<String, Object> of(Proposal proposal) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("proposal", proposal);
    shown.put("applicant", ngos.get(proposal.leadNgoId()).name());
    shown.put("partners", proposal.partners().stream().map(id -> ngos.get(id).name()).toList());
    shown.put("joining", synergies.partnersOf(proposal.id()));
    shown.put("area", areas.get(proposal.area()).name());
    shown.put("call", called.callOf(proposal.id()).orElse(null));
    shown.put("weighed", called.weights(proposal.id()).isPresent());
    return shown;
  }
}
