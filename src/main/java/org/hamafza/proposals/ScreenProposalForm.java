package org.hamafza.proposals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.registry.OpenFlags;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An officer looks at what the rules found, and admits, sends back, or proposes to reject. */
@Component
class ScreenProposalForm implements TaskForm {

  private static final int NOTE = 1000;
  private static final int REASON = 2000;

  private final Proposals proposals;
  private final ProposalTable table;
  private final ScreeningTable screenings;
  private final ScreeningPanel panel;
  private final SimilarFiles similar;
  private final SynergyReading synergies;
  private final OpenFlags flags;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScreenProposalForm(
      Proposals proposals,
      ProposalTable table,
      ScreeningTable screenings,
      ScreeningPanel panel,
      SimilarFiles similar,
      SynergyReading synergies,
      OpenFlags flags,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.table = table;
    this.screenings = screenings;
    this.panel = panel;
    this.similar = similar;
    this.synergies = synergies;
    this.flags = flags;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "proposals/screen-proposal";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.required("decision", FieldType.RADIOS, "proposals.screen.decision")
            .choices(Option.of(ScreeningDecision.Outcome.class, "proposals.screen.outcome")));
    for (Finding finding : blocking(proposal)) {
      fields.add(
          FormField.optional(note(finding), FieldType.LONG_TEXT, finding.messageKey())
              .hint(finding.cureKey())
              .in("proposals.screen.notes")
              .atMost(NOTE));
    }
    if (proposal.has(ProposalFlag.CRISIS_RELATED)) {
      fields.add(
          FormField.optional("crisisRelated", FieldType.CHECKBOX, "proposals.screen.crisis"));
    }
    fields.add(
        FormField.optional("forbiddenAim", FieldType.CHECKBOX, "proposals.screen.forbiddenAim"));
    fields.add(
        FormField.optional("reason", FieldType.LONG_TEXT, "proposals.screen.reason")
            .hint("proposals.screen.reason.hint")
            .atMost(REASON));
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Proposal proposal = proposals.get(item.proposalId());
    List<Finding> blocking = blocking(proposal);
    ScreeningDecision.Outcome outcome =
        input.requiredChoice("decision", ScreeningDecision.Outcome.class);
    String reason = input.paragraphs("reason", REASON);
    Map<Long, String> notes = new LinkedHashMap<>();
    for (Finding finding : blocking) {
      String note = input.paragraphs(note(finding), NOTE);
      if (!note.isEmpty()) {
        notes.put(finding.id(), note);
      }
    }
    if (outcome == ScreeningDecision.Outcome.PASS && !blocking.isEmpty()) {
      input.reject("decision", "proposals.error.passBlocked");
    }
    boolean needsReason =
        outcome == ScreeningDecision.Outcome.REJECT
            || outcome == ScreeningDecision.Outcome.DEFICIENT && blocking.isEmpty();
    if (needsReason && reason.isEmpty() && !input.isRejected("reason")) {
      input.reject("reason", "error.required");
    }
    input.check();
    keep(proposal, member, input, outcome, reason, notes);
  }

  private void keep(
      Proposal proposal,
      Member member,
      FormInput input,
      ScreeningDecision.Outcome outcome,
      String reason,
      Map<Long, String> notes) {
    boolean forbidden = input.flag("forbiddenAim");
    Boolean crisis = null;
    if (proposal.has(ProposalFlag.CRISIS_RELATED)) {
      crisis = input.flag("crisisRelated");
      table.confirmCrisis(proposal.id(), crisis);
    }
    ScreeningDecision decision =
        new ScreeningDecision(0, proposal.version(), outcome, reason, forbidden, member.personId());
    screenings.decide(proposal.id(), decision, notes, clock.instant());
    events.publishEvent(
        new ProposalScreened(
            proposals.ref(proposal),
            proposal.version(),
            outcome.name(),
            reason,
            forbidden,
            crisis));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    Map<String, Object> shown = new HashMap<>(panel.of(proposal.id()));
    shown.put("similar", similar.shownTo(member, proposal));
    shown.put("openFlags", flags.inFull(proposal.leadNgoId()));
    shown.put("later", synergies.later(member, proposal));
    return shown;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return panel.isIndependent(member, item.proposalId());
  }

  private List<Finding> blocking(Proposal proposal) {
    return screenings.findings(proposal.id(), proposal.version()).stream()
        .filter(Finding::blocks)
        .toList();
  }

  private static String note(Finding finding) {
    return "note-" + finding.id();
  }
}
