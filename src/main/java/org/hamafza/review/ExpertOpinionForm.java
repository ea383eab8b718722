package org.hamafza.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** An expert declares conflicts of interest and then gives an opinion without scores. */
@Component
class ExpertOpinionForm implements TaskForm {

  private final SlotTable slots;
  private final ReviewerConflicts declarations;
  private final TiedReviewers tied;
  private final ReviewSubmissions submissions;
  private final Proposals proposals;
  private final ReviewedCase context;

  ExpertOpinionForm(
      SlotTable slots,
      ReviewerConflicts declarations,
      TiedReviewers tied,
      ReviewSubmissions submissions,
      Proposals proposals,
      ReviewedCase context) {
    this.slots = slots;
    this.declarations = declarations;
    this.tied = tied;
    this.submissions = submissions;
    this.proposals = proposals;
    this.context = context;
  }

  @Override
  public String formKey() {
    return "review/give-expert-opinion";
  }

  @Override
  public boolean keepsDrafts() {
    return true;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return slots.get(item.rowId()).reviewerId() == member.personId();
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Slot slot = slots.get(item.rowId());
    List<FormField> fields =
        new ArrayList<>(
            List.of(ConflictField.of(slot, declarations.known(slot)), ConflictField.reason()));
    fields.addAll(StanceFields.fields());
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Slot slot = slots.get(item.rowId());
    Optional<String> declined = ConflictField.declined(input);
    if (declined.isPresent()) {
      declarations.decline(slot, declined.get());
      return;
    }
    ConflictCode conflict = input.require(ConflictField.NAME, ConflictCode::parse);
    if (conflict != null) {
      declarations.requireWhatIsKnown(slot, conflict);
    }
    if (conflict != null && declarations.excludes(conflict)) {
      declarations.declare(slot, conflict);
      return;
    }
    StanceFields opinion = StanceFields.read(input);
    input.check();
    declarations.declare(slot, conflict);
    submissions.advise(slot, conflict, opinion.stance(), opinion.remark());
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> model = new LinkedHashMap<>(context.of(proposals.get(item.proposalId())));
    Slot slot = slots.get(item.rowId());
    model.put("slot", slot);
    model.put("known", declarations.known(slot));
    model.put("barred", slot.conflictCode() != null && tied.excludes(slot));
    return model;
  }
}
