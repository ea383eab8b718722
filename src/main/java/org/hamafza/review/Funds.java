package org.hamafza.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.FundsAnswer.Decision;
import org.hamafza.shared.Rial;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the money that a case asks for is there. */
@Service
public class Funds {

  private final FundsTable table;
  private final Proposals proposals;
  private final People people;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;

  Funds(
      FundsTable table,
      Proposals proposals,
      People people,
      Notifications notifications,
      ApplicationEventPublisher events) {
    this.table = table;
    this.proposals = proposals;
    this.people = people;
    this.notifications = notifications;
    this.events = events;
  }

  /** For delegates: whether finance has to be asked. */
  @Transactional(readOnly = true)
  public boolean wanted(long proposalId) {
    return proposals.get(proposalId).requested() > 0
        && !table.last(proposalId).map(FundsAnswer::settled).orElse(false);
  }

  /** For delegates: whether finance has said that all is there. */
  @Transactional(readOnly = true)
  public boolean confirmed(long proposalId) {
    return last(proposalId).confirmed();
  }

  /**
   * For delegates: when finance is to be asked again; empty if the case goes on with what is there.
   * The NGO is told of either.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Instant> conclude(long proposalId) {
    FundsAnswer answer = last(proposalId);
    if (answer.decision() == Decision.REDUCE) {
      tell(proposalId, "review.notice.fundsReduced", new Rial(answer.available()));
      return Optional.empty();
    }
    tell(proposalId, "review.notice.fundsAwaited", answer.waitUntil());
    return Optional.of(answer.waitUntil().atStartOfDay(WorkingCalendar.ZONE).toInstant());
  }

  /** What finance has said, and the secretary has not overtaken by waiting. */
  Optional<FundsAnswer> settled(long proposalId) {
    return table.last(proposalId).filter(FundsAnswer::settled);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void answer(long proposalId, long available, String budgetLine, String remark, Member by) {
    long asked = proposals.get(proposalId).requested();
    table.answer(proposalId, asked, available, budgetLine, remark, by.personId());
    events.publishEvent(
        new FundsAnswered(proposals.ref(proposalId), asked, available, budgetLine, remark));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void decide(long proposalId, Decision decision, LocalDate waitUntil, String reason, Member by) {
    table.decide(last(proposalId).id(), decision, waitUntil, reason, by.personId());
    events.publishEvent(
        new FundsDecided(proposals.ref(proposalId), decision.name(), waitUntil, reason));
  }

  private FundsAnswer last(long proposalId) {
    return table.last(proposalId).orElseThrow();
  }

  private void tell(long proposalId, String key, Object what) {
    Proposal proposal = proposals.get(proposalId);
    notifications.tell(
        people.ofNgo(proposal.leadNgoId(), Role.NGO_SIGNATORY),
        key,
        "/proposals/" + proposalId,
        proposal.number(),
        proposal.title(),
        what);
  }
}
