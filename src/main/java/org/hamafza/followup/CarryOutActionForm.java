package org.hamafza.followup;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/** The owner of an action says what was done and what proves it. */
@Component
class CarryOutActionForm implements TaskForm {

  private final WorkingGroups workingGroups;
  private final ProjectActions actions;
  private final Proposals proposals;

  CarryOutActionForm(WorkingGroups workingGroups, ProjectActions actions, Proposals proposals) {
    this.workingGroups = workingGroups;
    this.actions = actions;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/carry-out-action";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("report", FieldType.LONG_TEXT, "followup.action.report").atMost(4000),
        FormField.required("evidence", FieldType.LONG_TEXT, "followup.action.evidence")
            .hint("followup.action.evidence.hint")
            .atMost(2000));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    String report = input.requiredParagraphs("report", 4000);
    String evidence = input.requiredParagraphs("evidence", 2000);
    input.check();
    actions.report(workingGroups.action(item.rowId()), report, evidence, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "action", workingGroups.action(item.rowId()),
        "executions", actions.executions(item.rowId()));
  }
}
