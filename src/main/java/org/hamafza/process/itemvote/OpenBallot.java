package org.hamafza.process.itemvote;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.BallotRule;
import org.hamafza.council.ItemVotes;
import org.hamafza.process.Rules;
import org.springframework.stereotype.Component;

/** Checks the quorum again, decides by table what majority the item needs, opens the vote. */
@Component
class OpenBallot implements JavaDelegate {

  private final ItemVotes votes;
  private final Rules rules;

  OpenBallot(ItemVotes votes, Rules rules) {
    this.votes = votes;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = ItemVote.ITEM_ID.get(execution);
    ItemVotes.MajorityFacts facts = votes.majorityFacts(itemId);
    Map<String, Object> row =
        rules.decideOne(
            execution,
            "ItemMajority",
            Map.of(
                "itemKind", facts.itemKind().name(),
                "sessionType", facts.sessionType().name(),
                "votingSeats", facts.votingSeats(),
                "eligiblePresent", facts.eligiblePresent()));
    ItemVotes.OpenedBallot ballot = votes.openBallot(itemId, BallotRule.of(row));
    ItemVote.VOTER_COUNT.set(execution, ballot.voters());
    ItemVote.BALLOT_CLOSES_AT.set(execution, Date.from(ballot.closesAt()));
    ItemVote.BALLOT_POSSIBLE.set(execution, ballot.possible());
    ItemVote.BALLOT_BY_HAND.set(execution, ballot.byHand());
  }
}
