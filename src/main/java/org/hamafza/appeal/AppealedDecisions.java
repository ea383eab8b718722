package org.hamafza.appeal;

import java.util.Optional;
import org.hamafza.council.Announcements;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Finds the decision on a case that an NGO may turn against: the last one it was told of. */
@Component
class AppealedDecisions {

  private final Announcements announcements;
  private final Proposals proposals;

  AppealedDecisions(Announcements announcements, Proposals proposals) {
    this.announcements = announcements;
    this.proposals = proposals;
  }

  Optional<AppealedDecision> of(Proposal proposal) {
    if (proposal.state() == ProposalState.NOT_ELIGIBLE) {
      return Optional.of(
          new AppealedDecision(
              AppealedDecision.NOT_ELIGIBLE,
              AppealedDecision.NOT_ELIGIBLE,
              null,
              proposals.since(proposal.id()),
              false));
    }
    return announcements
        .on(proposal.id())
        .map(
            each ->
                new AppealedDecision(
                    each.type(),
                    each.resolution().number(),
                    each.resolution().id(),
                    each.at(),
                    each.onAppeal()));
  }
}
