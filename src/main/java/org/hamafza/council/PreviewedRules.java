package org.hamafza.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.decisions.Decisions;
import org.hamafza.review.ConflictCode;

/** What the tables would say about a coming session; each is asked once for the same question. */
final class PreviewedRules {

  private final Decisions decisions;
  private final Map<List<Object>, BallotRule> ballots = new HashMap<>();
  private final Map<String, String> effects = new HashMap<>();

  PreviewedRules(Decisions decisions) {
    this.decisions = decisions;
  }

  QuorumRule quorum(SessionType type, int votingSeats) {
    return QuorumRule.of(
        votingSeats,
        only("QuorumMajority", Map.of("sessionType", type.name(), "votingSeats", votingSeats)));
  }

  BallotRule ballot(ItemVotes.MajorityFacts facts) {
    return ballots.computeIfAbsent(
        List.of(facts),
        asked ->
            BallotRule.of(
                only(
                    "ItemMajority",
                    Map.of(
                        "itemKind", facts.itemKind().name(),
                        "sessionType", facts.sessionType().name(),
                        "votingSeats", facts.votingSeats(),
                        "eligiblePresent", facts.eligiblePresent()))));
  }

  /** What a declared conflict means for the vote. */
  String effect(String declared) {
    return effects.computeIfAbsent(
        declared, code -> (String) only("CoiEffect", ConflictCode.facts(code)).get("coiEffect"));
  }

  private Map<String, Object> only(String table, Map<String, Object> inputs) {
    List<Map<String, Object>> rows = decisions.preview(table, inputs);
    if (rows.size() != 1) {
      throw new IllegalStateException(table + " gave " + rows.size() + " answers");
    }
    return rows.get(0);
  }
}
