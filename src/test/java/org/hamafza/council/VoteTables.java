package org.hamafza.council;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.hamafza.review.ConflictCode;

/** The tables of the votes, asked as often as a test likes: each answer is remembered. */
final class VoteTables {

  private final DmnEngine engine = engine();
  private final Map<String, DmnDecision> tables = new HashMap<>();
  private final Map<String, String> effects = new HashMap<>();
  private final Map<Question, Map<String, Object>> answers = new HashMap<>();

  /** What was asked. */
  private record Question(String table, Map<String, Object> facts) {}

  private static DmnEngine engine() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(ParsedOnce::new);
    return configuration.buildEngine();
  }

  QuorumRule quorum(CouncilModel model, int votingSeats) {
    Map<String, Object> facts =
        Map.of("sessionType", model.sessionType, "votingSeats", votingSeats);
    return QuorumRule.of(votingSeats, remembered("QuorumMajority", facts));
  }

  BallotRule majority(CouncilModel model, int votingSeats, int p) {
    return BallotRule.of(
        remembered(
            "ItemMajority",
            Map.of(
                "itemKind",
                model.itemKind,
                "sessionType",
                model.sessionType,
                "votingSeats",
                votingSeats,
                "eligiblePresent",
                p)));
  }

  String effect(String code) {
    return effects.computeIfAbsent(
        code, each -> (String) ask("CoiEffect", ConflictCode.facts(each)).get("coiEffect"));
  }

  /** The outcome; flags follow with a plus sign; the chair is asked if the table wants it. */
  String outcome(Map<String, Object> facts, String casting) {
    facts.put("chairCasting", null);
    Map<String, Object> row = ask("VoteOutcome", facts);
    if (row.get("outcome").equals("TIE_ASK_CHAIR")) {
      facts.put("chairCasting", casting);
      row = ask("VoteOutcome", facts);
    }
    return row.get("outcome")
        + (Boolean.TRUE.equals(row.get("partial")) ? "+partial" : "")
        + (Boolean.TRUE.equals(row.get("conditional")) ? "+conditional" : "")
        + (Boolean.TRUE.equals(row.get("castingVote")) ? "+casting" : "");
  }

  private Map<String, Object> remembered(String table, Map<String, Object> facts) {
    return answers.computeIfAbsent(new Question(table, facts), asked -> ask(table, facts));
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
