package org.hamafza.proposals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.FieldError;
import org.springframework.stereotype.Component;

/** The sheets of drafts: what stands in their fields, and what hinders their submission. */
@Component
class DraftSheets {

  private final DraftSheetTable table;
  private final ProposalFields fields;
  private final Ngos ngos;
  private final Clock clock;

  DraftSheets(DraftSheetTable table, ProposalFields fields, Ngos ngos, Clock clock) {
    this.table = table;
    this.fields = fields;
    this.ngos = ngos;
    this.clock = clock;
  }

  /** What a sheet says as far as it can be read, and what cannot be read. */
  record Reading(ProposalContent content, List<FieldError> errors) {}

  /** What stands in the fields now; a draft from before sheets has one by what it says. */
  DraftSheet of(Proposal draft) {
    return at(draft, draft.edition())
        .orElseGet(() -> DraftSheet.of(draft.content(), this::legalId));
  }

  /** What stood in the fields at an edition; empty if that is not kept. */
  Optional<DraftSheet> at(Proposal draft, int edition) {
    return table.sheet(draft.id(), edition);
  }

  void keep(Proposal draft, DraftSheet sheet, Member by) {
    table.keep(draft.id(), draft.edition(), sheet, by.personId(), clock.instant());
  }

  Reading read(Proposal draft, DraftSheet sheet) {
    ProposalForm form = new ProposalForm(sheet.fields());
    ProposalContent content =
        form.readable(
            fields.offer(draft.councilId()), legalId -> fields.partner(draft.leadNgoId(), legalId));
    return new Reading(content, form.errors());
  }

  /** What must be put right before a draft can be submitted, in the order of the form. */
  List<FieldError> obstacles(Proposal draft) {
    DraftSheet sheet = of(draft);
    Reading reading = read(draft, sheet);
    List<FieldError> obstacles = new ArrayList<>(reading.errors());
    for (DraftClash clash : table.clashes(draft.id())) {
      obstacles.add(new FieldError(clash.field(), "proposals.error.unsettled", List.of()));
    }
    for (FieldError missing : Completeness.missing(reading.content())) {
      String field = sheet.keyed(missing.field());
      if (obstacles.stream().noneMatch(known -> known.field().equals(field))) {
        obstacles.add(new FieldError(field, missing.messageKey(), missing.args()));
      }
    }
    return obstacles;
  }

  String legalId(long ngoId) {
    return ngos.get(ngoId).legalId();
  }
}
