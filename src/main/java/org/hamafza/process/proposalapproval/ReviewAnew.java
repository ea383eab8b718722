package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.NewReviews;
import org.springframework.stereotype.Component;

/** Lets others review a case that was sent back on appeal. */
@Component
class ReviewAnew implements JavaDelegate {

  private final NewReviews reviews;
  private final Proposals proposals;

  ReviewAnew(NewReviews reviews, Proposals proposals) {
    this.reviews = reviews;
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = CaseVariables.PROPOSAL_ID.get(execution);
    if (proposals.get(id).handedTo() != null) {
      proposals.takeBack(id); // What the county has decided is lifted.
    }
    if (proposals.get(id).state() != ProposalState.IN_REVIEW) {
      reviews.begin(id);
      proposals.enter(id, ProposalState.IN_REVIEW, "");
    }
  }
}
