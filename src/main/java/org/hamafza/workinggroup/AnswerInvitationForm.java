package org.hamafza.workinggroup;

import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** An invited agency or NGO accepts or declines; who declines says why. */
@Component
class AnswerInvitationForm implements TaskForm {

  /** The two answers. */
  enum Answer {
    ACCEPT,
    DECLINE
  }

  private final GroupRoom room;
  private final Invitations invitations;
  private final MemberTable members;
  private final Proposals proposals;

  AnswerInvitationForm(
      GroupRoom room, Invitations invitations, MemberTable members, Proposals proposals) {
    this.room = room;
    this.invitations = invitations;
    this.members = members;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "workinggroup/answer-invitation";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "workinggroup.answer")
            .choices(Option.of(Answer.class, "workinggroup.answer")),
        FormField.optional("reason", FieldType.LONG_TEXT, "workinggroup.answer.text")
            .hint("workinggroup.answer.text.hint")
            .atMost(2000));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Answer answer = input.requiredChoice("answer", Answer.class);
    String text =
        answer == Answer.DECLINE
            ? input.requiredParagraphs("reason", 2000)
            : input.paragraphs("reason", 2000);
    input.check();
    invitations.answer(
        proposals.ref(item.proposalId()), item.rowId(), answer == Answer.ACCEPT, text, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    List<GroupMember> asked =
        members.of(room.group(item).id()).stream()
            .filter(
                each ->
                    each.state() == GroupMember.State.MEMBER
                        || each.state() == GroupMember.State.PROPOSED)
            .toList();
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "party", invitations.invited(item.rowId()),
        "asked", asked);
  }
}
