package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody answers to a form. Fields are named exactly or by their beginning with an asterisk;
 * what is not named keeps what it holds.
 */
final class Answers {

  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> chosen = new LinkedHashMap<>();

  /** Nothing but what the form holds. */
  static Answers held() {
    return new Answers();
  }

  static Answers of(String field, String... values) {
    return new Answers().and(field, values);
  }

  /** Types or ticks these values. */
  Answers and(String field, String... values) {
    typed.put(field, List.of(values));
    return this;
  }

  /**
   * Chooses by label, in whichever language it is shown: the label contains one of {@code words}.
   * Said several times for one asterisk, the first answer is for the first such field, and so on.
   */
  Answers choosing(String field, String... words) {
    chosen.computeIfAbsent(field, name -> new ArrayList<>()).add(List.of(words));
    return this;
  }

  /** The values of all fields. */
  Map<String, List<String>> to(List<Question> questions) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Integer> met = new LinkedHashMap<>();
    for (Question question : questions) {
      String typedKey = key(typed, question.name());
      String chosenKey = key(chosen, question.name());
      if (typedKey != null) {
        values.put(question.name(), typed.get(typedKey));
      } else if (chosenKey != null) {
        int turn = met.merge(chosenKey, 1, Integer::sum) - 1;
        values.put(question.name(), matching(question, chosen.get(chosenKey).get(turn)));
      } else {
        values.put(question.name(), question.held());
      }
    }
    typed.keySet().stream()
        .filter(key -> !key.endsWith("*"))
        .forEach(key -> assertThat(values).as("fields of the form").containsKey(key));
    return values;
  }

  private static List<String> matching(Question question, List<String> words) {
    List<String> found =
        question.choices().stream()
            .filter(choice -> words.stream().anyMatch(choice.label()::contains))
            .map(Question.Choice::value)
            .toList();
    assertThat(found).as("%s among %s", words, question).isNotEmpty();
    return found;
  }

  private static String key(Map<String, ?> answers, String name) {
    return answers.containsKey(name)
        ? name
        : answers.keySet().stream()
            .filter(key -> key.endsWith("*"))
            .filter(key -> name.startsWith(key.substring(0, key.length() - 1)))
            .findFirst()
            .orElse(null);
  }
}
