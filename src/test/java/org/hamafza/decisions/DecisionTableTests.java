package org.hamafza.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every decision table against the examples of its sheet and against missing data. */
class DecisionTableTests {

  private static final String INCOMPLETE = "DATA_INCOMPLETE";

  /** A null here has a meaning: the chair has not been asked yet. */
  private static final Map<String, Set<String>> MAY_BE_NULL =
      Map.of("VoteOutcome", Set.of("chairCasting"));

  private static final TableRunner RUNNER = new TableRunner();

  static Stream<DecisionFile> tables() {
    return DecisionFile.all().stream();
  }

  static Stream<Example> examples() {
    return tables().flatMap(table -> Example.of(table.decision()).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void answersAsTheExampleSays(Example example) {
    TableRunner.Answer answer = RUNNER.run(DecisionFile.of(example.decision()), example.inputs());

    if (example.expected().containsKey("")) {
      assertThat(answer.collected()).containsExactlyInAnyOrderElementsOf(example.collected());
    } else {
      Map<String, String> row = new LinkedHashMap<>();
      answer.rows().get(0).forEach((output, value) -> row.put(output, String.valueOf(value)));
      assertThat(row).isEqualTo(example.expected());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void everyRuleFiresInAnExample(DecisionFile table) {
    Set<String> uncovered = new TreeSet<>(table.ruleIds());
    Example.of(table.decision())
        .forEach(example -> RUNNER.run(table, example.inputs()).rules().forEach(uncovered::remove));

    assertThat(uncovered).as("rules that no example reaches").isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void theSheetGivesEveryInputAndEveryOutput(DecisionFile table) {
    Example first = Example.of(table.decision()).get(0);

    assertThat(first.inputs().keySet()).containsExactlyElementsOf(table.variables());
    if (!first.expected().containsKey("")) {
      assertThat(first.expected().keySet()).containsExactlyElementsOf(table.outputs());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void answersDataIncompleteWhetherAValueIsNullOrAbsent(DecisionFile table) {
    Example first = Example.of(table.decision()).get(0);
    for (String variable : guarded(table)) {
      assertThat(RUNNER.run(table, first.with(variable, null)).first())
          .as("%s null", variable)
          .isEqualTo(INCOMPLETE);
      assertThat(RUNNER.run(table, first.without(variable)).first())
          .as("%s absent", variable)
          .isEqualTo(INCOMPLETE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void refusesAWordThatIsNotInTheCatalogue(DecisionFile table) {
    Example first = Example.of(table.decision()).get(0);
    List<String> enumerated = new ArrayList<>(table.enumerated());
    enumerated.retainAll(guarded(table));
    for (String variable : enumerated) {
      assertThat(RUNNER.run(table, first.with(variable, "UNHEARD_OF")).first())
          .as(variable)
          .isEqualTo(INCOMPLETE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void theGuardAloneFiresOnNothing(DecisionFile table) {
    TableRunner.Answer answer = RUNNER.run(table, Map.of());

    assertThat(answer.first()).isEqualTo(INCOMPLETE);
    assertThat(answer.rules().get(0)).isEqualTo(table.ruleIds().get(0));
  }

  @Test
  void everySheetBelongsToATable() throws IOException {
    try (Stream<Path> sheets = Files.list(Example.FOLDER)) {
      assertThat(
              sheets.map(sheet -> sheet.getFileName().toString()).filter(n -> n.endsWith(".csv")))
          .containsExactlyInAnyOrderElementsOf(
              tables().map(table -> table.decision() + ".csv").toList());
    }
  }

  private static List<String> guarded(DecisionFile table) {
    Set<String> exempt = MAY_BE_NULL.getOrDefault(table.decision(), Set.of());
    return table.variables().stream().filter(variable -> !exempt.contains(variable)).toList();
  }
}
