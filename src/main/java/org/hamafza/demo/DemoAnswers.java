package org.hamafza.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.People;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;

/**
 * What demo people write into forms: by form key, then by field. A field is named exactly, by the
 * beginning of its name with an asterisk, or by the key of its label. A value {@code @name} stands
 * for the person of that user name, {@code *} for every choice, {@code #} for the first one, {@code
 * +7} for the day in a week.
 */
record DemoAnswers(Map<String, Map<String, List<String>>> byForm, People people, LocalDate today) {

  /** The same with other answers to some forms. */
  DemoAnswers with(Map<String, Map<String, List<String>>> special) {
    Map<String, Map<String, List<String>>> merged = new LinkedHashMap<>(byForm);
    special.forEach(
        (form, fields) -> {
          Map<String, List<String>> all = new LinkedHashMap<>(merged.getOrDefault(form, Map.of()));
          all.putAll(fields);
          merged.put(form, all);
        });
    return new DemoAnswers(merged, people, today);
  }

  /** The values for a form; a field without an answer keeps what it holds. */
  Map<String, List<String>> to(String formKey, FormSpec spec) {
    Map<String, List<String>> fields = byForm.getOrDefault(formKey, Map.of());
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (FormField field : spec.fields()) {
      values.put(field.name(), value(field, fields));
    }
    return values;
  }

  private List<String> value(FormField field, Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .filter(answer -> names(answer.getKey(), field))
        .findFirst()
        .map(answer -> resolved(answer.getValue(), field))
        .orElseGet(() -> field.values().isEmpty() ? firstChoice(field) : field.values());
  }

  private static boolean names(String key, FormField field) {
    return key.equals(field.name())
        || key.equals(field.labelKey())
        || key.endsWith("*") && field.name().startsWith(key.substring(0, key.length() - 1));
  }

  private List<String> resolved(List<String> typed, FormField field) {
    return switch (typed.get(0)) {
      case "*" -> field.options().stream().map(Option::value).toList();
      case "#" -> List.of(field.options().get(0).value());
      default -> typed.stream().map(this::resolved).toList();
    };
  }

  private String resolved(String typed) {
    if (typed.startsWith("@")) {
      return Long.toString(people.member(typed.substring(1)).orElseThrow().personId());
    }
    return typed.startsWith("+")
        ? today.plusDays(Long.parseLong(typed.substring(1))).toString()
        : typed;
  }

  private static List<String> firstChoice(FormField field) {
    return field.required() && !field.options().isEmpty()
        ? List.of(field.options().get(0).value())
        : List.of();
  }
}
