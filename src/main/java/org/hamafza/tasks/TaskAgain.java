package org.hamafza.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of work shows when what was sent could not be saved; nothing typed is lost. */
@Component
class TaskAgain {

  private final TaskInbox inbox;
  private final TaskPage page;
  private final TaskDrafts drafts;
  private final MessageSource messages;

  TaskAgain(TaskInbox inbox, TaskPage page, TaskDrafts drafts, MessageSource messages) {
    this.inbox = inbox;
    this.page = page;
    this.drafts = drafts;
    this.messages = messages;
  }

  /** The form with what was typed and what is wrong with it. */
  String wrong(
      WorkItem item,
      Member member,
      Map<String, List<String>> raw,
      InvalidInput invalid,
      Locale locale,
      Model model) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : invalid.errors()) {
      errors.putIfAbsent(
          error.field(), messages.getMessage(error.messageKey(), error.args().toArray(), locale));
    }
    return page.again(item, member, raw, errors, model);
  }

  /** The form with what was typed, and beside it what was saved elsewhere and is different. */
  String stale(WorkItem item, Member member, Map<String, List<String>> raw, Model model) {
    FormSpec spec = inbox.form(item).describe(item, member);
    Map<String, List<String>> stored =
        new LinkedHashMap<>(
            drafts.of(item, member).map(draft -> draft.over(spec)).orElse(Map.of()));
    stored.entrySet().removeIf(each -> same(each.getValue(), raw.get(each.getKey())));
    model.addAttribute("elsewhere", shown(spec, stored));
    return page.again(item, member, raw, Map.of(), model);
  }

  /** That the work is over, with the words that were typed. */
  String over(
      WorkItem item, Member member, Map<String, List<String>> raw, WorkOver over, Model model) {
    model.addAttribute("sent", true);
    return over(item, over, words(inbox.form(item).describe(item, member), raw), model);
  }

  String over(WorkItem item, WorkOver over, Map<FormField, List<String>> typed, Model model) {
    model.addAttribute("item", item);
    model.addAttribute("over", over);
    model.addAttribute("typed", typed);
    return "tasks/over";
  }

  private static boolean same(List<String> stored, List<String> typed) {
    return words(stored).equals(words(typed == null ? List.of() : typed));
  }

  private static List<String> words(List<String> values) {
    return values.stream()
        .map(value -> value.replace("\r\n", "\n"))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Values as people read them: a choice by its label. */
  private static Map<FormField, List<Option>> shown(
      FormSpec spec, Map<String, List<String>> values) {
    Map<FormField, List<Option>> shown = new LinkedHashMap<>();
    for (FormField field : spec.fields()) {
      if (values.containsKey(field.name())) {
        shown.put(
            field, values.get(field.name()).stream().map(value -> chosen(field, value)).toList());
      }
    }
    return shown;
  }

  private static Option chosen(FormField field, String value) {
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .orElseGet(() -> Option.named(value, new org.hamafza.shared.LocalText(value, value)));
  }

  /** What was typed in words, so that it is not lost with the form. */
  private static Map<FormField, List<String>> words(FormSpec spec, Map<String, List<String>> raw) {
    Map<FormField, List<String>> words = new LinkedHashMap<>();
    for (FormField field : spec.fields()) {
      List<String> typed = raw.getOrDefault(field.name(), List.of());
      if (field.type().isWords() && typed.stream().anyMatch(text -> !text.isBlank())) {
        words.put(field, typed);
      }
    }
    return words;
  }
}
