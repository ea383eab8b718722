package org.hamafza.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every plain limit in a table is met exactly by an example, and passed by the least step. */
class DecisionLimitTests {

  private static final Pattern PLAIN = Pattern.compile("(>=|<=|>|<) *(\\w+(?:\\.\\d+)?)");

  /** A cell such as {@code > amountMedium} of the column {@code variable}. */
  private record Limit(String variable, String type, String sign, String bound) {

    boolean isMetBy(Map<String, Object> inputs) {
      return distance(inputs) == 0;
    }

    boolean isJustPassedBy(Map<String, Object> inputs) {
      boolean above = sign.equals(">") || sign.equals("<=");
      double step = above ? distance(inputs) : -distance(inputs);
      return type.equals("double") ? step > 0 && step <= 1 : step == 1;
    }

    private double distance(Map<String, Object> inputs) {
      Object limit = bound.matches("[0-9.]+") ? Double.valueOf(bound) : inputs.get(bound);
      return inputs.get(variable) instanceof Number value && limit instanceof Number number
          ? value.doubleValue() - number.doubleValue()
          : Double.NaN;
    }

    @Override
    public String toString() {
      return variable + " " + sign + " " + bound;
    }
  }

  static Stream<DecisionFile> tables() {
    return DecisionFile.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void anExampleStandsAtEveryLimitAndOneJustBeyond(DecisionFile table) {
    assertThat(untried(limits(table), Example.of(table.decision()))).isEmpty();
  }

  @Test
  void findsALimitThatNobodyTries() {
    Limit limit = new Limit("requested", "long", ">", "amountMedium");
    assertThat(untried(Set.of(limit), List.of(example(5), example(8))))
        .containsExactly("requested > amountMedium: beyond", "requested > amountMedium: exactly");
    assertThat(untried(Set.of(limit), List.of(example(6), example(7)))).isEmpty();
  }

  private static Example example(long requested) {
    return new Example("none", 1, Map.of("requested", requested, "amountMedium", 6L), Map.of(), "");
  }

  private static List<String> untried(Set<Limit> limits, List<Example> examples) {
    Set<String> untried = new TreeSet<>();
    for (Limit limit : limits) {
      if (examples.stream().noneMatch(each -> limit.isMetBy(each.inputs()))) {
        untried.add(limit + ": exactly");
      }
      if (examples.stream().noneMatch(each -> limit.isJustPassedBy(each.inputs()))) {
        untried.add(limit + ": beyond");
      }
    }
    return List.copyOf(untried);
  }

  private static Set<Limit> limits(DecisionFile table) {
    List<Input> inputs = List.copyOf(table.table().getInputs());
    return table.table().getRules().stream()
        .flatMap(rule -> limits(inputs, rule))
        .collect(Collectors.toSet());
  }

  // The first column is the guard.
  private static Stream<Limit> limits(List<Input> inputs, Rule rule) {
    List<String> cells =
        rule.getInputEntries().stream().map(e -> e.getText().getTextContent().strip()).toList();
    return Stream.iterate(1, i -> i < cells.size(), i -> i + 1)
        .flatMap(
            i -> {
              Matcher cell = PLAIN.matcher(cells.get(i));
              var column = inputs.get(i).getInputExpression();
              String variable = column.getText().getTextContent().strip();
              return cell.matches()
                  ? Stream.of(
                      new Limit(variable, column.getTypeRef(), cell.group(1), cell.group(2)))
                  : Stream.empty();
            });
  }
}
