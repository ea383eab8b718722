package org.hamafza.followup;

import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Actions of projects being carried out and verified; for delegates and forms. */
@Service
public class ProjectActions {

  private final WorkingGroups workingGroups;
  private final ExecutionTable executions;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  ProjectActions(
      WorkingGroups workingGroups,
      ExecutionTable executions,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.workingGroups = workingGroups;
    this.executions = executions;
    this.proposals = proposals;
    this.events = events;
  }

  /** The action of that place in the project, counted from 0. */
  @Transactional(readOnly = true)
  public ActionItem at(long proposalId, int index) {
    return workingGroups.actions(proposalId).get(index);
  }

  /** Begins the follow-up of an action. */
  @Transactional
  public void assign(long proposalId, int index) {
    ActionItem action = at(proposalId, index);
    events.publishEvent(
        new ActionAssigned(
            proposals.ref(proposalId),
            action.id(),
            action.number(),
            action.owner().code(),
            action.dueOn()));
  }

  /** Whether the last attempt was accepted. */
  @Transactional
  public boolean conclude(long proposalId, int index) {
    ActionItem action = at(proposalId, index);
    boolean accepted =
        executions
            .latest(action.id())
            .map(Execution::accepted)
            .orElseThrow(() -> new IllegalStateException("not verified: action " + action.id()));
    workingGroups.enter(action.id(), accepted ? ActionItem.State.DONE : ActionItem.State.OPEN);
    return accepted;
  }

  /** The attempts at an action, oldest first. */
  @Transactional(readOnly = true)
  public List<Execution> executions(long actionId) {
    return executions.of(actionId);
  }

  void report(ActionItem action, String report, String evidence, Member by) {
    if (action.state() != ActionItem.State.OPEN) {
      throw new Conflict("followup.error.actionState");
    }
    int attempt = executions.report(action.id(), report, evidence, by.personId());
    workingGroups.enter(action.id(), ActionItem.State.REPORTED);
    events.publishEvent(
        new ActionReported(ref(action), action.id(), action.number(), attempt, report, evidence));
  }

  void verify(ActionItem action, boolean accepted, String reason, Member by) {
    Execution latest = executions.latest(action.id()).orElseThrow(NotFound::new);
    if (!executions.verify(latest.id(), accepted, reason, by.personId())) {
      throw new Conflict("followup.error.actionState");
    }
    events.publishEvent(
        new ActionVerified(
            ref(action), action.id(), action.number(), latest.attempt(), accepted, reason));
  }

  private CaseRef ref(ActionItem action) {
    return proposals.ref(action.proposalId());
  }
}
