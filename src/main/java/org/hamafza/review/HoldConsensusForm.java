package org.hamafza.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The third reviewer brings the others together and writes down what they agree on. */
@Component
class HoldConsensusForm implements TaskForm {

  private static final String NOTE = "note";
  private static final int LONGEST = 4000;

  private final Consensus consensus;
  private final SlotTable slots;
  private final ReviewFiles files;
  private final Proposals proposals;
  private final ReviewedCase context;

  HoldConsensusForm(
      Consensus consensus,
      SlotTable slots,
      ReviewFiles files,
      Proposals proposals,
      ReviewedCase context) {
    this.consensus = consensus;
    this.slots = slots;
    this.files = files;
    this.proposals = proposals;
    this.context = context;
  }

  @Override
  public String formKey() {
    return "review/hold-consensus";
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return slots.get(item.rowId()).reviewerId() == member.personId();
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required(NOTE, FieldType.LONG_TEXT, "review.consensus.note")
            .hint("review.consensus.note.hint")
            .atMost(LONGEST));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    String note = input.requiredParagraphs(NOTE, LONGEST);
    input.check();
    consensus.write(item.proposalId(), note, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> model = new LinkedHashMap<>(context.of(proposals.get(item.proposalId())));
    model.put("file", files.of(member, item.proposalId()));
    return model;
  }
}
