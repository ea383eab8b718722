package org.hamafza.process.circularvote;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.BallotRule;
import org.hamafza.council.CircularCounts;
import org.hamafza.council.QuorumRule;
import org.hamafza.council.Verdicts;
import org.hamafza.process.Rules;
import org.springframework.stereotype.Component;

/** Counts the ballots and decides by the tables whether they are enough and what they mean. */
@Component
class CountCircular implements JavaDelegate {

  private static final String TYPE = "CIRCULAR_CRISIS";

  private final CircularCounts counts;
  private final Verdicts verdicts;
  private final Rules rules;

  CountCircular(CircularCounts counts, Verdicts verdicts, Rules rules) {
    this.counts = counts;
    this.verdicts = verdicts;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = CircularVote.ITEM_ID.get(execution);
    CircularCounts.Facts facts = counts.facts(itemId);
    Map<String, Object> quorum =
        rules.decideOne(
            execution,
            "QuorumMajority",
            Map.of("sessionType", TYPE, "votingSeats", facts.votingSeats()));
    Map<String, Object> majority =
        rules.decideOne(
            execution,
            "ItemMajority",
            Map.of(
                "itemKind",
                "PROPOSAL",
                "sessionType",
                TYPE,
                "votingSeats",
                facts.votingSeats(),
                "eligiblePresent",
                facts.ballots()));
    counts.count(itemId, QuorumRule.of(facts.votingSeats(), quorum), BallotRule.of(majority));
    Map<String, Object> row = rules.decideOne(execution, "VoteOutcome", verdicts.facts(itemId));
    String outcome = (String) row.get("outcome");
    if (outcome.equals("DATA_INCOMPLETE")) {
      throw new IllegalStateException("the vote on item " + itemId + " lacks data");
    }
    boolean reasonOwed =
        verdicts.conclude(
            itemId,
            outcome,
            (Boolean) row.get("partial"),
            (Boolean) row.get("conditional"),
            (Boolean) row.get("castingVote"));
    CircularVote.CIRCULAR_APPROVED.set(execution, outcome.startsWith("APPROVED"));
    CircularVote.REASON_OWED.set(execution, reasonOwed);
  }
}
