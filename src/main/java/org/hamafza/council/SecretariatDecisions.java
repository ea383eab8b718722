package org.hamafza.council;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that the secretariat decides: one person proposes, another approves, and the chair may call
 * the case in to the council before the decision takes effect.
 */
@Service
public class SecretariatDecisions {

  private final ProposedDecisionTable table;
  private final SecretariatAdoptions adoptions;
  private final Proposals proposals;
  private final Councils councils;
  private final Numbers numbers;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SecretariatDecisions(
      ProposedDecisionTable table,
      SecretariatAdoptions adoptions,
      Proposals proposals,
      Councils councils,
      Numbers numbers,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.adoptions = adoptions;
    this.proposals = proposals;
    this.councils = councils;
    this.numbers = numbers;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** The newest proposal to decide; the caller checks who may read it. */
  @Transactional(readOnly = true)
  Optional<ProposedDecision> find(long proposalId) {
    return table.latest(proposalId);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void propose(long proposalId, ProposedDecision.Draft draft, Member by) {
    table.add(proposalId, draft, by.personId());
    events.publishEvent(
        new SecretariatEvents.DecisionProposed(
            proposals.ref(proposalId),
            draft.outcome().name(),
            draft.amountGranted(),
            draft.reason()));
  }

  /** The second signer approves or sends back; whoever proposed it cannot. */
  @Transactional(propagation = Propagation.MANDATORY)
  void answer(long proposalId, boolean approved, String note, Member by) {
    ProposedDecision decision = latest(proposalId);
    if (decision.proposedBy() == by.personId()) {
      throw new NotFound();
    }
    table.answer(decision.id(), approved, note, by.personId());
    events.publishEvent(
        new SecretariatEvents.DecisionAnswered(proposals.ref(proposalId), approved, note));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void answerCallIn(long proposalId, boolean calledIn, String reason, Member by) {
    ProposedDecision decision = latest(proposalId);
    table.callIn(decision.id(), calledIn, reason, by.personId());
    events.publishEvent(
        new SecretariatEvents.CallInAnswered(
            proposals.ref(proposalId), decision.number(), calledIn, reason));
  }

  /** For delegates: whether the second signer approved; gives the decision its number then. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean conclude(long proposalId) {
    ProposedDecision decision = latest(proposalId);
    boolean approved = Boolean.TRUE.equals(decision.approved());
    if (approved && decision.number() == null) {
      Proposal proposal = proposals.get(proposalId);
      int year = JalaliDate.yearOf(calendar.today(clock));
      String series = councils.get(proposal.councilId()).code() + "-D";
      int orderNo = Math.toIntExact(numbers.next(series, year));
      String number = String.format(Locale.ROOT, "%d-D-%04d", year, orderNo);
      table.number(decision.id(), year, orderNo, number);
      events.publishEvent(new SecretariatEvents.DecisionNumbered(proposals.ref(proposal), number));
    }
    return approved;
  }

  /** For delegates: whether the chair called the case in to the council. */
  @Transactional(readOnly = true)
  public boolean calledIn(long proposalId) {
    return Boolean.TRUE.equals(latest(proposalId).calledIn());
  }

  /** For delegates: brings the decision into effect as a resolution, once; says its outcome. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String enact(long proposalId) {
    ProposedDecision decision = latest(proposalId);
    adoptions.adopt(proposals.get(proposalId), decision);
    return decision.draft().outcome().name();
  }

  private ProposedDecision latest(long proposalId) {
    return table.latest(proposalId).orElseThrow(NotFound::new);
  }
}
