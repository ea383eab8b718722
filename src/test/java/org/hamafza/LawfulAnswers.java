package org.hamafza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;

/**
 * Answers to any form that move the case on: what the form holds already, else what {@code
 * answers.csv} says, else the first thing of the field's type.
 */
record LawfulAnswers(String way, LocalDate today) {

  /** An answer of the file; {@code way} is * for every way that a case may go. */
  private record Special(
      String way, String form, int firstTurn, int lastTurn, String field, String answer) {

    boolean fits(String itsWay, String itsForm, int turn, String itsField) {
      return (way.equals("*") || way.equals(itsWay))
          && form.equals(itsForm)
          && firstTurn <= turn
          && turn <= lastTurn
          && names(field, itsField);
    }
  }

  private static final List<Special> SPECIAL = read();

  /** Answers to a form that is met for the nth time, from 1. */
  Map<String, List<String>> to(String formKey, int turn, FormSpec spec) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    int nth = 0;
    for (FormField field : spec.fields()) {
      answers.put(field.name(), answer(formKey, turn, field, nth));
      // Each place is for another person.
      boolean person = field.name().matches("reviewer-.*|member[1-9]");
      nth += field.options().size() > 1 && person ? 1 : 0;
    }
    return answers;
  }

  private List<String> answer(String formKey, int turn, FormField field, int nth) {
    for (Special special : SPECIAL) {
      if (special.fits(way, formKey, turn, field.name())) {
        return chosen(special.answer(), field);
      }
    }
    return isBlank(field.values()) && field.required() ? first(field, nth) : field.values();
  }

  private static boolean isBlank(List<String> values) {
    return values.stream().allMatch(String::isBlank);
  }

  private List<String> chosen(String answer, FormField field) {
    List<String> offered = field.options().stream().map(Option::value).toList();
    return switch (answer) {
      case "*" -> offered;
      case "first" -> offered.subList(0, 1);
      case "in 30 days" -> List.of(today.plusDays(30).toString());
      default -> List.of(answer);
    };
  }

  private List<String> first(FormField field, int nth) {
    List<String> offered = field.options().stream().map(Option::value).toList();
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> List.of("متن آزمون");
      case MONEY -> List.of("1000");
      case INTEGER -> List.of("10");
      case DATE -> List.of(today.toString());
      case TIME -> List.of("10:00");
      case CHECKBOX -> List.of("true");
      case CHECKBOXES -> offered;
      case SELECT, RADIOS -> List.of(offered.get(Math.min(nth, offered.size() - 1)));
    };
  }

  private static boolean names(String pattern, String field) {
    return pattern.equals(field)
        || pattern.endsWith("*") && field.startsWith(pattern.substring(0, pattern.length() - 1));
  }

  private static List<Special> read() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/answers.csv")).stream()
          .skip(1)
          .map(line -> special(line.split(",", 5)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Special special(String[] cells) {
    String[] turns = cells[2].split("-");
    return new Special(
        cells[0],
        cells[1],
        Integer.parseInt(turns[0]),
        Integer.parseInt(turns[1]),
        cells[3],
        cells[4]);
  }
}
