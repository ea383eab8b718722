package org.hamafza.review;

import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/** Tells what each task of a review is about and whose it is. */
@Component
class ReviewTasks implements WorkItemSubject {

  private final Reviews reviews;
  private final Proposals proposals;

  ReviewTasks(Reviews reviews, Proposals proposals) {
    this.reviews = reviews;
    this.proposals = proposals;
  }

  @Override
  public String module() {
    return "review";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    Proposal proposal = proposals.get(task.id("proposalId"));
    Subject subject = Subject.ofProposal(proposals.ref(proposal.id()), proposal.title());
    return switch (task.element()) {
      case "ScoreProposal" -> ofReviewer(subject, proposal.id(), Contribution.SCORE, task);
      case "GiveExpertOpinion" -> ofReviewer(subject, proposal.id(), Contribution.OPINION, task);
      case "GiveAgencyOpinion" -> {
        AgencyOpinion opinion = reviews.awaited(proposal.id()).get(task.loopCounter());
        yield subject.row(opinion.id()).agency(opinion.agencyCode()).counted(opinion.dueAt());
      }
      case "HoldConsensus" -> {
        Slot third = reviews.third(proposal.id());
        yield subject.row(third.id()).person(third.reviewerId());
      }
      default -> subject;
    };
  }

  private Subject ofReviewer(
      Subject subject, long proposalId, Contribution contribution, OpenedTask task) {
    Slot slot = reviews.pending(proposalId, contribution).get(task.loopCounter());
    return subject.row(slot.id()).person(slot.reviewerId());
  }
}
