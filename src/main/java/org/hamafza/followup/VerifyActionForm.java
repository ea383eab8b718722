package org.hamafza.followup;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/** An officer who does not own the action accepts its evidence or sends it back. */
@Component
class VerifyActionForm implements TaskForm {

  private final WorkingGroups workingGroups;
  private final ProjectActions actions;
  private final Proposals proposals;

  VerifyActionForm(WorkingGroups workingGroups, ProjectActions actions, Proposals proposals) {
    this.workingGroups = workingGroups;
    this.actions = actions;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/verify-action";
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    ActionItem action = workingGroups.action(item.rowId());
    return !action.owner().isRepresentedBy(member, item.subject().councilId())
        && actions.executions(action.id()).stream()
            .noneMatch(each -> each.reportedBy() == member.personId());
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(Verdict.field(), Verdict.reason());
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Verdict verdict = Verdict.read(input);
    String reason = verdict == null ? "" : verdict.reason(input);
    input.check();
    actions.verify(workingGroups.action(item.rowId()), verdict == Verdict.ACCEPT, reason, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "action", workingGroups.action(item.rowId()),
        "executions", actions.executions(item.rowId()));
  }
}
