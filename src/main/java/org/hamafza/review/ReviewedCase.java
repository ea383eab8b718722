package org.hamafza.review;

import java.util.Map;
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

  ReviewedCase(Ngos ngos, Areas areas, Synergies synergies) {
    this.ngos = ngos;
    this.areas = areas;
    this.synergies = synergies;
  }

  Map<String, Object> of(Proposal proposal) {
    return Map.of(
        "proposal", proposal,
        "applicant", ngos.get(proposal.leadNgoId()).name(),
        "partners", proposal.partners().stream().map(id -> ngos.get(id).name()).toList(),
        "joining", synergies.partnersOf(proposal.id()),
        "area", areas.get(proposal.area()).name());
  }
}
