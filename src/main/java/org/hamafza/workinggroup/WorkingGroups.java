package org.hamafza.workinggroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.workinggroup.GroupMember.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working groups and what they agreed to do; for rooms and delegates, without rights. */
@Service
public class WorkingGroups {

  private final GroupTable groups;
  private final MemberTable members;
  private final ActionTable actions;
  private final JointWork jointWork;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  WorkingGroups(
      GroupTable groups,
      MemberTable members,
      ActionTable actions,
      JointWork jointWork,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.groups = groups;
    this.members = members;
    this.actions = actions;
    this.jointWork = jointWork;
    this.proposals = proposals;
    this.events = events;
  }

  /** The group of the project that is carried out, or was last. */
  @Transactional(readOnly = true)
  public Optional<WorkingGroup> of(long proposalId) {
    return groups.of(proposalId);
  }

  /** The group that carries out, or carried out, one approval of a case. */
  @Transactional(readOnly = true)
  public Optional<WorkingGroup> of(long proposalId, int approvalNo) {
    return groups.all(proposalId).stream()
        .filter(each -> each.approvalNo() == approvalNo)
        .findFirst();
  }

  /** Everybody who was considered for a group, in whatever state. */
  @Transactional(readOnly = true)
  public List<GroupMember> members(long groupId) {
    return members.of(groupId);
  }

  /** What is to be done for the project that is carried out, or was last, by number. */
  @Transactional(readOnly = true)
  public List<ActionItem> actions(long proposalId) {
    return actions.of(proposalId);
  }

  /** What is to be done, or was, under one approval of a case. */
  @Transactional(readOnly = true)
  public List<ActionItem> actions(long proposalId, int approvalNo) {
    return actions.of(proposalId, approvalNo);
  }

  /** One action item. */
  @Transactional(readOnly = true)
  public ActionItem action(long id) {
    return actions.find(id).orElseThrow(NotFound::new);
  }

  /** Gives a party something to do for a project. */
  @Transactional
  public void addAction(
      long proposalId, ActionItem.Source source, LocalText text, Party owner, LocalDate dueOn) {
    actions.add(proposalId, source, text, owner, dueOn);
    List<ActionItem> all = actions.of(proposalId);
    ActionItem added = all.get(all.size() - 1);
    events.publishEvent(
        new ActionItemAdded(
            proposals.ref(proposalId),
            added.id(),
            added.number(),
            source,
            owner.code(),
            text,
            dueOn));
  }

  /** Moves an action item; the caller records why. */
  @Transactional
  public void enter(long actionId, ActionItem.State state) {
    actions.enter(actionId, state);
  }

  /** The project is over: its group ends, and the NGOs in it have worked together. */
  @Transactional
  public void dissolve(long proposalId) {
    WorkingGroup group = groups.of(proposalId).orElse(null);
    if (group == null) {
      return;
    }
    if (group.state() == WorkingGroup.State.ACTIVE) {
      rememberJointWork(group, true);
      end(group, WorkingGroup.State.DISSOLVED);
    } else if (group.state() == WorkingGroup.State.FORMING) {
      end(group, WorkingGroup.State.NOT_FORMED); // The project was stopped before it had met.
    }
  }

  private void end(WorkingGroup group, WorkingGroup.State state) {
    groups.enter(group.id(), state);
    events.publishEvent(new GroupDissolved(proposals.ref(group.proposalId()), group.id()));
  }

  /** Enters joint work of two NGOs from before there was a record of it. */
  @Transactional
  public void rememberJointWork(long oneNgo, long otherNgo, boolean finished) {
    jointWork.remember(oneNgo, otherNgo, finished);
  }

  void rememberJointWork(WorkingGroup group, boolean finished) {
    List<Long> ngos =
        Parties.joined(members.of(group.id())).stream()
            .filter(each -> !each.party().isAgency())
            .map(each -> each.party().ngoId())
            .toList();
    for (int i = 0; i < ngos.size(); i++) {
      for (Long other : ngos.subList(i + 1, ngos.size())) {
        jointWork.remember(ngos.get(i), other, finished);
      }
    }
  }
}
