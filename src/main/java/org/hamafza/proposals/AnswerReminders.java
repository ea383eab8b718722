package org.hamafza.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds an NGO, once, of the answer that it owes, and gives it more time. */
@Service
public class AnswerReminders {

  /** A reminder within that time follows the first term without a gap. */
  private static final Duration PROMPT = Duration.ofHours(1);

  private final Proposals proposals;
  private final ProposalTable table;
  private final ApplicantNotices notices;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerReminders(
      Proposals proposals,
      ProposalTable table,
      ApplicantNotices notices,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.table = table;
    this.notices = notices;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Reminds the NGO; gives the moment until which it may answer now.
   *
   * @param first the term that is over; what follows one of hours is counted in hours
   * @param policyDay whose parameters rule the case
   */
  @Transactional
  public Instant remind(long proposalId, Term first, LocalDate policyDay) {
    Policy policy = policies.on(policyDay);
    Term more =
        policy.term(
            first.runsByTheClock() ? "deficiency.extensionByTheClock" : "deficiency.extension");
    Proposal proposal = proposals.get(proposalId);
    Instant now = clock.instant();
    Instant since = since(proposal.answerDue(), now);
    Instant due = calendar.due(since, more);
    table.remind(proposalId, now, due);
    notices.tell(proposal, "proposals.notice.reminded", due);
    events.publishEvent(
        new AnswerReminded(
            proposals.ref(proposal),
            proposal.version(),
            proposal.deficiencyRounds(),
            since,
            more.toString(),
            due));
    return due;
  }

  // Who is reminded late, because nothing ran in between, still gets the whole of it.
  private static Instant since(Instant over, Instant now) {
    return over.plus(PROMPT).isBefore(now) ? now : over;
  }
}
