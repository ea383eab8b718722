package org.hamafza.proposals;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An officer offers the NGO to join forces with that of a similar file, or does not. */
@Component
class OfferSynergyForm implements TaskForm {

  private static final int MESSAGE = 2000;

  private final Proposals proposals;
  private final SimilarFiles similar;
  private final SynergyTable offers;
  private final ScreeningPanel panel;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OfferSynergyForm(
      Proposals proposals,
      SimilarFiles similar,
      SynergyTable offers,
      ScreeningPanel panel,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.similar = similar;
    this.offers = offers;
    this.panel = panel;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "proposals/offer-synergy";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    List<Option> files =
        similar.shownTo(member, proposals.get(item.proposalId())).stream()
            .map(file -> Option.named(Long.toString(file.id()), file.label()))
            .toList();
    String only = files.size() == 1 ? files.get(0).value() : null;
    return FormSpec.of(
        FormField.required("offer", FieldType.RADIOS, "proposals.synergy.decision")
            .choices(Option.of(SynergyOffer.Kind.class, "proposals.synergy.offer")),
        FormField.optional("file", FieldType.SELECT, "proposals.synergy.file")
            .choices(files)
            .holding(only),
        FormField.optional("message", FieldType.LONG_TEXT, "proposals.synergy.message")
            .hint("proposals.synergy.message.hint")
            .atMost(MESSAGE));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Proposal proposal = proposals.get(item.proposalId());
    SynergyOffer.Kind kind = input.requiredChoice("offer", SynergyOffer.Kind.class);
    Long fileId = input.id("file");
    String message = input.paragraphs("message", MESSAGE);
    Proposal other = null;
    if (kind != null && kind != SynergyOffer.Kind.NONE) {
      other = chosen(proposal, member, fileId, input);
      if (message.isEmpty() && !input.isRejected("message")) {
        input.reject("message", "error.required");
      }
    }
    if (kind == SynergyOffer.Kind.PARTNER && other != null && belongTogether(proposal, other)) {
      input.reject("offer", "proposals.synergy.error.together");
    }
    input.check();
    Long otherId = other == null ? null : other.id();
    offers.offer(
        new SynergyOffer(proposal.id(), kind, otherId, message, null, null, ""),
        member.personId(),
        clock.instant());
    events.publishEvent(
        new SynergyConsidered(
            proposals.ref(proposal), kind.name(), other == null ? "" : other.number(), message));
  }

  private Proposal chosen(Proposal proposal, Member member, Long fileId, FormInput input) {
    if (input.isRejected("file")) {
      return null;
    }
    if (fileId == null) {
      input.reject("file", "error.required");
      return null;
    }
    if (similar.shownTo(member, proposal).stream().noneMatch(file -> file.id() == fileId)) {
      input.reject("file", "error.choice");
      return null;
    }
    return proposals.get(fileId);
  }

  private static boolean belongTogether(Proposal proposal, Proposal other) {
    return proposal.leadNgoId() == other.leadNgoId()
        || proposal.partners().contains(other.leadNgoId());
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = new HashMap<>(panel.of(item.proposalId()));
    shown.put("similar", similar.shownTo(member, proposals.get(item.proposalId())));
    return shown;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return panel.isIndependent(member, item.proposalId());
  }
}
