package org.hamafza.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.audit.FactWords.Fact;
import org.hamafza.audit.RecordWords.Named;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the entries of a record for a reader. */
@Component
class EntryView {

  /** An entry in the reader's language; {@code decision} is set for decision tables. */
  record View(
      long id,
      Instant at,
      String kind,
      String label,
      String actor,
      String role,
      Named onBehalfOf,
      List<Fact> facts,
      DecisionView decision,
      String sha256) {

    private static final int FEW = 5;
    private static final int SHORT = 80;

    /** Whether the facts are few and short enough to stand in a line. */
    public boolean brief() {
      return facts.size() <= FEW && facts.stream().allMatch(f -> f.shown().length() <= SHORT);
    }
  }

  /** What a decision table said, from what, and by which rules. */
  record DecisionView(
      String name, int version, String answer, List<Fact> inputs, List<RuleView> rules) {}

  /**
   * A rule that matched, with what it gave.
   *
   * @param row counted from 1; 0 if the entry does not say by which rule
   * @param conditions what the rule demands; empty if it takes whatever comes
   */
  record RuleView(int row, int rows, List<Fact> conditions, List<Fact> outputs) {}

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private static final List<String> MAIN =
      List.of(
          "outcome",
          "role",
          "agency",
          "document",
          "code",
          "totalTerm",
          "majority",
          "cadence",
          "maxSharePercent",
          "quorum");

  private final ObjectMapper json;
  private final MessageSource messages;
  private final People people;
  private final Councils councils;
  private final ObjectProvider<RecordNames> names;
  private final ObjectProvider<RecordedRules> rules;

  EntryView(
      ObjectMapper json,
      MessageSource messages,
      People people,
      Councils councils,
      ObjectProvider<RecordNames> names,
      ObjectProvider<RecordedRules> rules) {
    this.json = json;
    this.messages = messages;
    this.people = people;
    this.councils = councils;
    this.names = names;
    this.rules = rules;
  }

  /** The words of a reader for the record of a case. */
  RecordWords words(Trace.Subject subject, Locale locale) {
    return new RecordWords(locale, subject.councilId(), messages, people, councils, names);
  }

  View of(Entry entry, RecordWords words) {
    Map<String, Object> body = body(entry.body());
    FactWords facts = new FactWords(words);
    boolean table = entry.kind().equals("DecisionMade");
    return new View(
        entry.id(),
        entry.at(),
        entry.kind(),
        words.message("audit.kind." + entry.kind()),
        entry.actorName() == null
            ? words.message("identity.role.SYSTEM")
            : entry.actorName().in(words.locale()),
        words.message("identity.role." + entry.actorRole()),
        entry.onBehalfOf().isEmpty()
            ? null
            : words.party(entry.onBehalfOf()).orElse(new Named(entry.onBehalfOf(), null)),
        table ? List.of() : facts.of(shown(entry, body, words)),
        table ? decision(body, words, facts) : null,
        entry.sha256());
  }

  // A secret vote is entered without the choice, which must not look as if it had been forgotten.
  private static Map<String, Object> shown(
      Entry entry, Map<String, Object> body, RecordWords words) {
    Map<String, Object> shown = new LinkedHashMap<>(body);
    if (entry.kind().equals("VoteCast")) {
      shown.computeIfAbsent("choice", secret -> words.message("audit.secretVote"));
    }
    return shown;
  }

  private Map<String, Object> body(String text) {
    try {
      return json.readValue(text, MAP);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an entry of the record is not JSON", broken);
    }
  }

  private DecisionView decision(Map<String, Object> body, RecordWords words, FactWords facts) {
    String table = String.valueOf(body.get("decision"));
    List<Map<?, ?>> rows = rows(body);
    List<?> matched = (List<?>) body.getOrDefault("rules", List.of());
    List<RuleView> rules = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String rule = i < matched.size() ? String.valueOf(matched.get(i)) : "";
      rules.add(rule(String.valueOf(body.get("definitionId")), rule, rows.get(i), words, facts));
    }
    return new DecisionView(
        words.find("audit.table." + table).orElse(table),
        ((Number) body.get("version")).intValue(),
        words.joined(rows.stream().map(row -> main(table, row, words, facts)).distinct().toList()),
        facts.of((Map<?, ?>) body.get("inputs")),
        rules);
  }

  private RuleView rule(
      String definitionId, String ruleId, Map<?, ?> row, RecordWords words, FactWords facts) {
    RuleWords ruleWords = new RuleWords(words, facts);
    return rules.stream()
        .flatMap(room -> room.of(definitionId, ruleId).stream())
        .findFirst()
        .map(rule -> new RuleView(rule.row(), rule.rows(), ruleWords.of(rule), facts.of(row)))
        .orElseGet(() -> new RuleView(0, 0, List.of(), facts.of(row)));
  }

  private static List<Map<?, ?>> rows(Map<String, Object> body) {
    List<Map<?, ?>> rows = new ArrayList<>();
    ((Collection<?>) body.get("outputs")).forEach(row -> rows.add((Map<?, ?>) row));
    return rows;
  }

  // The output that is named like its table, or the one by which the table is known.
  private static String main(String table, Map<?, ?> row, RecordWords words, FactWords facts) {
    String own = table.substring(0, 1).toLowerCase(Locale.ROOT) + table.substring(1);
    String name =
        Stream.concat(Stream.of(own), MAIN.stream())
            .filter(output -> row.get(output) != null)
            .findFirst()
            .orElse("");
    if (name.isEmpty()) {
      return "";
    }
    String shown = facts.value(name, row.get(name), row).shown();
    return row.get(name) instanceof Number
        ? words.message("audit.pair", words.label(name), shown)
        : shown;
  }
}
