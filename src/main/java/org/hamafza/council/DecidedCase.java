package org.hamafza.council;

import java.util.HashMap;
import java.util.Map;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngos;
import org.hamafza.review.CoverSheet;
import org.hamafza.review.CoverSheets;
import org.springframework.stereotype.Component;

/** What the forms of a decision by the secretariat show of the case, and how far it may go. */
@Component
class DecidedCase {

  private final Proposals proposals;
  private final CoverSheets sheets;
  private final Ngos ngos;
  private final SecretariatDecisions decisions;

  DecidedCase(Proposals proposals, CoverSheets sheets, Ngos ngos, SecretariatDecisions decisions) {
    this.proposals = proposals;
    this.sheets = sheets;
    this.ngos = ngos;
    this.decisions = decisions;
  }

  Map<String, Object> of(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    Map<String, Object> shown = new HashMap<>();
    shown.put("proposal", proposal);
    shown.put("applicant", ngos.get(proposal.leadNgoId()).name());
    shown.put("sheet", sheets.of(proposalId));
    shown.put("cap", cap(proposalId));
    shown.put("decision", decisions.find(proposalId).orElse(null));
    return shown;
  }

  CoverSheet sheet(long proposalId) {
    return sheets.of(proposalId);
  }

  /** Not more than asked for, nor than the NGO's grade allows; in rial. */
  long cap(long proposalId) {
    return Math.min(requested(proposalId), sheets.of(proposalId).maxGrant());
  }

  /** What the NGO asks for; in rial. */
  long requested(long proposalId) {
    Long requested = proposals.get(proposalId).requested();
    return requested == null ? 0 : requested;
  }
}
