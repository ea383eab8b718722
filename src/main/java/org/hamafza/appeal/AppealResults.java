package org.hamafza.appeal;

import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings into effect what the council has made of an appeal. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AppealResults {

  /** What comes next. */
  public enum Next {
    /** The council has put it off: it waits for another session. */
    PUT_OFF,
    /** What the panel proposed was not adopted: it proposes once more. */
    PROPOSE_AGAIN,
    UPHELD,
    OVERTURNED,
    REMITTED
  }

  private static final int ROUNDS = 2;

  private final AppealTable table;
  private final AppealCourse course;
  private final AppealReasons reasons;
  private final AppealNotices notices;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  AppealResults(
      AppealTable table,
      AppealCourse course,
      AppealReasons reasons,
      AppealNotices notices,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.table = table;
    this.course = course;
    this.reasons = reasons;
    this.notices = notices;
    this.proposals = proposals;
    this.events = events;
  }

  /**
   * Takes over how the council has voted on what the panel proposed. What it does not adopt a
   * second time leaves the first decision as it is: only the council can change it.
   *
   * @param outcome APPROVED and its kinds, REJECTED, DEFERRED, DEFERRED_COI
   */
  public Next conclude(long id, String outcome) {
    Appeal appeal = table.lock(id).orElseThrow(NotFound::new);
    if (appeal.state().isEnd()) {
      return Next.valueOf(appeal.state().name());
    }
    if (outcome.startsWith("DEFERRED")) {
      return Next.PUT_OFF;
    }
    boolean adopted = outcome.startsWith("APPROVED");
    if (!adopted && appeal.panelRound() < ROUNDS) {
      table.set(id, "state = 'ADMITTED', panel_round = ?", appeal.panelRound() + 1);
      return Next.PROPOSE_AGAIN;
    }
    AppealState state = adopted ? AppealState.after(appeal.relief()) : AppealState.UPHELD;
    course.end(appeal, state);
    boolean overturned = state == AppealState.OVERTURNED;
    if (state != AppealState.UPHELD && appeal.decision().stops()) {
      proposals.carryOutAnew(appeal.proposalId());
    }
    if (overturned) {
      takePlace(appeal, outcome);
    }
    notices.decided(table.find(id).orElseThrow(), reasons.of(appeal));
    events.publishEvent(
        new AppealDecided(
            proposals.ref(appeal.proposalId()),
            id,
            appeal.number(),
            state.name(),
            appeal.decision().type(),
            overturned ? outcome : ""));
    return Next.valueOf(state.name());
  }

  /** A case that is being carried out already stays where it is. */
  private void takePlace(Appeal appeal, String outcome) {
    ProposalState state = proposals.get(appeal.proposalId()).state();
    if (state == ProposalState.REJECTED
        || state == ProposalState.TERMINATED
        || state.name().startsWith("APPROVED")) {
      proposals.enter(appeal.proposalId(), ProposalState.valueOf(outcome), appeal.number());
    }
  }
}
