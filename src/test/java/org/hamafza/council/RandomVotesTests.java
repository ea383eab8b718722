package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.hamafza.review.ConflictCode;
import org.junit.jupiter.api.Test;

/**
 * Random items of random councils, on the rules and through the tables, against {@link
 * CouncilModel}. More of them by {@code -Dhamafza.votes=…} and {@code -Dhamafza.tables=…}, others
 * by {@code -Dhamafza.seed=…}.
 */
class RandomVotesTests {

  private static final int VOTES = Integer.getInteger("hamafza.votes", 100_000);
  private static final int TABLES = Integer.getInteger("hamafza.tables", 1_000);
  private static final long SEED = Long.getLong("hamafza.seed", 1399);

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> tables = new HashMap<>();
  private final Map<String, String> effects = new HashMap<>();

  private static String effect(String code) {
    return switch (code) {
      case "COI-0" -> "NONE";
      case "COI-5" -> "DISCLOSE_VOTE";
      case "COI-4", "COI-6" -> "DISCLOSE_NO_VOTE";
      default -> "EXCLUDE";
    };
  }

  private static List<CouncilModel.Voter> voters(List<ConflictDeclarations.Called> called) {
    return called.stream().map(c -> new CouncilModel.Voter(c.fills(), c.personId())).toList();
  }

  @Test
  void theRulesAgreeWithTheModel() {
    RandomItem items = new RandomItem(new Random(SEED));
    int opened = 0;
    for (int i = 0; i < VOTES; i++) {
      CouncilModel model = items.next();
      PlayedItem played = new PlayedItem(model, RandomVotesTests::effect);
      String as = "item " + i + " of seed " + SEED;
      QuorumRule rule =
          new QuorumRule(model.majority(), model.seats(), model.quorum(), true, model.repsWanted());
      Electorate electorate = played.at(model.atOpening);
      assertThat(played.roll.votingSeats()).as(as).isEqualTo(model.seats());
      assertThat(played.roll.filled(model.atOpening)).as(as).hasSize(model.filled(model.atOpening));
      assertThat(played.roll.meets(rule, model.atOpening))
          .as(as)
          .isEqualTo(model.quorate(model.atOpening, model.repsWanted()));
      assertThat(voters(electorate.entitled()))
          .as(as)
          .containsExactlyInAnyOrderElementsOf(model.voters());
      assertThat(electorate.isPresided()).as(as).isEqualTo(model.presided());
      boolean casts =
          model.castingOn
              && SessionType.valueOf(model.sessionType).knowsCastingVote()
              && electorate.castingSeat().isPresent();
      assertThat(casts).as(as).isEqualTo(model.mayBreakTies());
      nobodyTwice(electorate.entitled(), as);
      opened += model.opens() ? 1 : 0;
    }
    assertThat(opened).as("votes that were held").isGreaterThan(VOTES / 5);
  }

  private static void nobodyTwice(List<ConflictDeclarations.Called> entitled, String as) {
    assertThat(entitled.stream().map(ConflictDeclarations.Called::personId))
        .as(as)
        .doesNotHaveDuplicates();
    assertThat(entitled.stream().map(ConflictDeclarations.Called::fills))
        .as(as)
        .doesNotHaveDuplicates();
  }

  @Test
  void theTablesAgreeWithTheModel() {
    RandomItem items = new RandomItem(new Random(SEED + 1));
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < TABLES; i++) {
      CouncilModel model = items.next();
      String as = "item " + i + " of seed " + (SEED + 1);
      PlayedItem played = new PlayedItem(model, this::effectByTable);
      Map<String, Object> quorum =
          ask(
              "QuorumMajority",
              Map.of("sessionType", model.sessionType, "votingSeats", model.seats()));
      QuorumRule rule = QuorumRule.of(model.seats(), quorum);
      assertThat(rule.quorum()).as(as).isEqualTo(model.quorum());
      int p = played.at(model.atOpening).entitled().size();
      BallotRule ballot =
          BallotRule.of(
              ask(
                  "ItemMajority",
                  Map.of(
                      "itemKind",
                      model.itemKind,
                      "sessionType",
                      model.sessionType,
                      "votingSeats",
                      model.seats(),
                      "eligiblePresent",
                      p)));
      assertThat(ballot)
          .as(as)
          .extracting(
              BallotRule::majority, BallotRule::needed, BallotRule::minEligible, BallotRule::secret)
          .containsExactly(
              model.majority(), model.needed(p), model.least(p), model.itemKind.equals("SANCTION"));
      String outcome = outcome(model, played, rule.withNgoReps(ballot.ngoRepsRequired()), ballot);
      assertThat(outcome).as(as).isEqualTo(model.outcome());
      outcomes.merge(outcome, 1, Integer::sum);
    }
    assertThat(outcomes)
        .containsKeys("NO_QUORUM", "DEFERRED_COI", "DEFERRED", "APPROVED", "REJECTED");
  }

  private String outcome(
      CouncilModel model, PlayedItem played, QuorumRule rule, BallotRule ballot) {
    Electorate electorate = played.at(model.atOpening);
    int p = played.electors().size();
    boolean quorate = played.roll.meets(rule, model.atOpening);
    boolean opens = quorate && p > 0 && p >= ballot.minEligible();
    Tally tally = played.tally(opens);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("quorumMet", quorate && played.roll.meets(rule, model.atClosing));
    facts.put("eligiblePresent", p);
    facts.put("minEligible", ballot.minEligible());
    facts.put("deferVotes", tally.defer());
    facts.put("deferrals", model.deferrals);
    facts.put("yes", tally.yes());
    facts.put("no", tally.no());
    facts.put("needed", ballot.needed());
    facts.put(
        "castingAllowed",
        model.castingOn
            && SessionType.valueOf(model.sessionType).knowsCastingVote()
            && electorate.castingSeat().isPresent());
    facts.put("chairCasting", null);
    facts.put("amountGranted", model.granted);
    facts.put("requested", model.requested);
    facts.put("conditions", model.conditions);
    facts.put("deferralMax", model.deferralMax);
    Map<String, Object> row = ask("VoteOutcome", facts);
    if (row.get("outcome").equals("TIE_ASK_CHAIR")) {
      facts.put("chairCasting", model.casting);
      row = ask("VoteOutcome", facts);
    }
    return row.get("outcome")
        + (Boolean.TRUE.equals(row.get("partial")) ? "+partial" : "")
        + (Boolean.TRUE.equals(row.get("conditional")) ? "+conditional" : "")
        + (Boolean.TRUE.equals(row.get("castingVote")) ? "+casting" : "");
  }

  private String effectByTable(String code) {
    return effects.computeIfAbsent(
        code, each -> (String) ask("CoiEffect", ConflictCode.facts(each)).get("coiEffect"));
  }

  private Map<String, Object> ask(String table, Map<String, Object> facts) {
    DmnDecision decision = tables.computeIfAbsent(table, this::parse);
    return engine.evaluateDecisionTable(decision, facts).getSingleResult().getEntryMap();
  }

  private DmnDecision parse(String table) {
    Path file = Path.of("bpmn/decisions/" + table + ".dmn");
    try (InputStream in = Files.newInputStream(file)) {
      return engine.parseDecision(table, in);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
