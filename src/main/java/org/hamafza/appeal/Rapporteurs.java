package org.hamafza.appeal;

import java.util.List;
import java.util.Set;
import org.hamafza.audit.CaseActors;
import org.springframework.stereotype.Component;

/**
 * Who laid the decision that is appealed before those who made it, as the record says: who wrote
 * the sheet of the file, checked its dossier for a vote by letter, proposed the secretariat's
 * decision, or proposed to reject it on formal grounds.
 */
@Component
class Rapporteurs {

  private static final List<String> ON_FORM = List.of("ProposalScreened");
  private static final List<String> ON_MERIT =
      List.of("CoverSheetWritten", "DecisionProposed", "DossierChecked");

  private final CaseActors actors;

  Rapporteurs(CaseActors actors) {
    this.actors = actors;
  }

  Set<Long> of(Appeal appeal) {
    return actors.until(
        "proposal",
        appeal.proposalId(),
        appeal.entryBefore(),
        appeal.decision().type().equals(AppealedDecision.NOT_ELIGIBLE) ? ON_FORM : ON_MERIT);
  }
}
