package org.hamafza.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.hamafza.audit.RecordNames.Thing;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every word that a decision table can say has a text for the reader of the record. */
class RecordVocabularyTests {

  private static final Pattern CONSTANT = Pattern.compile("\"([^\" ]+)\"");
  private static final String TERM = "[0-9]+(WD|D|H|MIN)";

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn/decisions"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aTableItsInputsAndItsAnswersReadAsWords(Path file) {
    DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
    String table = file.getFileName().toString().replace(".dmn", "");
    for (Locale locale : List.of(Locale.forLanguageTag("fa"), Locale.ENGLISH)) {
      RecordWords words = words(locale);
      assertThat(words.find("audit.table." + table)).isPresent();
      assertThat(unworded(model, words)).as(table + " in " + locale).isEmpty();
    }
  }

  private static Set<String> unworded(DmnModelInstance model, RecordWords words) {
    DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
    Set<String> missing = new TreeSet<>();
    List<Output> outputs = List.copyOf(table.getOutputs());
    List<Input> inputs = List.copyOf(table.getInputs());
    for (Rule rule : table.getRules()) {
      for (int i = 0; i < outputs.size(); i++) {
        String text = List.copyOf(rule.getOutputEntries()).get(i).getText().getTextContent();
        collect(outputs.get(i).getName(), text, words, missing);
      }
      // The first column is the guard, which names no constant.
      for (int i = 1; i < inputs.size(); i++) {
        String text = List.copyOf(rule.getInputEntries()).get(i).getText().getTextContent();
        String name = inputs.get(i).getInputExpression().getText().getTextContent().strip();
        collect(name, text, words, missing);
      }
    }
    return missing;
  }

  private static void collect(String fact, String text, RecordWords words, Set<String> missing) {
    if (words.label(fact).equals(fact)) {
      missing.add(fact);
    }
    Matcher constants = CONSTANT.matcher(text);
    while (constants.find()) {
      String constant = constants.group(1);
      boolean named = FactKind.of(fact) != FactKind.WORD;
      if (!named && !constant.matches(TERM) && words.word(fact, constant).isEmpty()) {
        missing.add(fact + " " + constant);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requested | <= amountSmall | ≤ Limit: small amount (rial)",
        "grade | \"A\", \"B\" | A or B",
        "reviewRoute | not(\"CRISIS_FAST_TRACK\") | not: Fast track in a crisis",
        "licenceExpiredDays | (0..licenceExpiryGrace] | more than 0, at most: Limit: days of grace after expiry",
        "crisisMode | ? = false or crisisRelated = false |"
            + " Crisis mode covers area and counties = no or Related to the crisis (confirmed) = no",
        "own | ? * 100 < total * ownShareMin |"
            + " Own contribution (rial) × 100 < Total of the project (rial) × Limit: least own share (percent of total)",
        "counties | some c in split(?, \" \") satisfies list contains([\"KAS\", \"ARB\"], c) |"
            + " at least one of: KAS or ARB"
      })
  void aConditionReadsAsASentence(String input, String test, String expected) {
    RecordWords words = words(Locale.ENGLISH);
    assertThat(new RuleWords(words, new FactWords(words)).test(input, test)).isEqualTo(expected);
  }

  @Test
  void aResolutionNumberIsNotTakenForADay() {
    FactWords facts = new FactWords(words(Locale.ENGLISH));
    assertThat(facts.value("number", "1399-07-05", Map.of()).shown()).isEqualTo("1399-07-05");
    assertThat(facts.value("dueOn", "2020-11-18", Map.of()).shown())
        .isEqualTo("2020-11-18 (1399/08/28)");
    assertThat(facts.value("dueAt", "2020-11-18T06:30:00Z", Map.of()).shown())
        .isEqualTo("2020-11-18 (1399/08/28), 10:00");
  }

  @Test
  void partiesAreCalledByTheirNames() {
    FactWords facts = new FactWords(words(Locale.ENGLISH));
    assertThat(facts.value("owner", "A-DOE", Map.of()).shown()).isEqualTo("AGENCY DOE");
    assertThat(facts.value("party", "N-4", Map.of()).href()).isEqualTo("/NGO/4");
    assertThat(facts.value("reason", "HIGH", Map.of()).shown())
        .as("what somebody wrote stays as it is")
        .isEqualTo("HIGH");
  }

  private static RecordWords words(Locale locale) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/i18n"))) {
      messages.setBasenames(
          bundles
              .map(
                  file ->
                      "i18n/" + file.getFileName().toString().replaceFirst("(_fa)?\\.prop.*", ""))
              .distinct()
              .toArray(String[]::new));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    StaticListableBeanFactory rooms = new StaticListableBeanFactory();
    RecordNames known =
        (thing, code) ->
            thing == Thing.NGO || thing == Thing.AGENCY
                ? Optional.of(
                    new RecordNames.Name(
                        new LocalText(thing + " " + code, thing + " " + code),
                        "/" + thing + "/" + code))
                : Optional.empty();
    rooms.addBean("names", known);
    return new RecordWords(
        locale, 1, messages, null, null, rooms.getBeanProvider(RecordNames.class));
  }
}
