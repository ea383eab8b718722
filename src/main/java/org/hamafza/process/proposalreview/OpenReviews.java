package org.hamafza.process.proposalreview;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.Funds;
import org.hamafza.review.Opened;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Counts whom to ask, finance too if money is wanted, and fixes the day after which an agency's
 * silence is consent.
 */
@Component
class OpenReviews implements JavaDelegate {

  private final Reviews reviews;
  private final Funds funds;
  private final WorkingCalendar calendar;
  private final Clock clock;

  OpenReviews(Reviews reviews, Funds funds, WorkingCalendar calendar, Clock clock) {
    this.reviews = reviews;
    this.funds = funds;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Term term = Term.parse(CaseVariables.OPINION_TERM.get(execution));
    Instant due = calendar.due(clock.instant(), term);
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    Opened opened = reviews.open(proposalId, due);
    ProposalReview.REVIEW_COUNT.set(execution, opened.scores());
    ProposalReview.EXPERT_OPINION_COUNT.set(execution, opened.expertOpinions());
    ProposalReview.AGENCY_OPINION_COUNT.set(execution, opened.agencyOpinions());
    ProposalReview.FUNDS_QUESTION_COUNT.set(execution, funds.wanted(proposalId) ? 1 : 0);
    ProposalReview.OPINION_DUE.set(execution, Date.from(due));
  }
}
