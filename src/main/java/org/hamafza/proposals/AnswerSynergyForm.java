package org.hamafza.proposals;

import java.time.Clock;
import java.util.ArrayList;
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

/** A signatory accepts or declines to join forces with the NGO of a similar file. */
@Component
class AnswerSynergyForm implements TaskForm {

  private static final int REASON = 2000;

  /** What a signatory may answer. */
  enum Reply {
    ACCEPT,
    DECLINE
  }

  private final Proposals proposals;
  private final ProposalViews views;
  private final SynergyTable offers;
  private final SynergyReading reading;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerSynergyForm(
      Proposals proposals,
      ProposalViews views,
      SynergyTable offers,
      SynergyReading reading,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.views = views;
    this.offers = offers;
    this.reading = reading;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "proposals/answer-synergy";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.required("reply", FieldType.RADIOS, "proposals.synergy.reply")
            .choices(Option.of(Reply.class, "proposals.synergy.reply")));
    if (isMerger(item)) {
      fields.add(
          FormField.optional("understood", FieldType.CHECKBOX, "proposals.synergy.understood"));
    }
    fields.add(
        FormField.optional("reason", FieldType.LONG_TEXT, "proposals.synergy.reason")
            .hint("proposals.synergy.reason.hint")
            .atMost(REASON));
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    SynergyOffer offer = offer(item);
    Proposal other = proposals.get(offer.otherId());
    Reply reply = input.requiredChoice("reply", Reply.class);
    String reason = input.paragraphs("reason", REASON);
    boolean understood = input.flag("understood");
    if (reply == Reply.DECLINE && reason.isEmpty() && !input.isRejected("reason")) {
      input.reject("reason", "error.required");
    }
    if (reply == Reply.ACCEPT && other.state().isEnd()) {
      input.reject("reply", "proposals.synergy.error.over");
    }
    if (reply == Reply.ACCEPT && isMerger(item) && !understood) {
      input.reject("understood", "proposals.synergy.error.understood");
    }
    input.check();
    SynergyOffer.Answer answer =
        reply == Reply.ACCEPT ? SynergyOffer.Answer.ACCEPTED : SynergyOffer.Answer.DECLINED;
    offers.answer(offer.proposalId(), answer, reason, member.personId(), clock.instant());
    events.publishEvent(
        new SynergyAnswered(
            proposals.ref(offer.proposalId()),
            offer.kind().name(),
            other.number(),
            answer.name(),
            reason));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    return Map.of(
        "view", views.of(proposal), "offer", reading.offer(member, proposal).orElseThrow());
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return member.signsFor(proposals.get(item.proposalId()).leadNgoId());
  }

  private boolean isMerger(WorkItem item) {
    return offer(item).kind() == SynergyOffer.Kind.MERGE;
  }

  private SynergyOffer offer(WorkItem item) {
    return offers.of(item.proposalId()).orElseThrow();
  }
}
