package org.hamafza.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the parts of a form need to point at each other; templates call it as {@code @controls}. */
@Component
class Controls {

  private final MessageSource texts;
  private final Show show;

  Controls(MessageSource texts, Show show) {
    this.texts = texts;
    this.show = show;
  }

  /**
   * The id of a field's control, safe in a link: {@code lines[0].amount} becomes
   * field-lines-0-amount.
   */
  public String anchor(String field) {
    return "field-" + field.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
  }

  /** The ids of what explains a control, or null if nothing does. */
  public String describedBy(String id, String hint, String error) {
    List<String> ids = new ArrayList<>();
    if (hint != null) {
      ids.add(id + "-hint");
    }
    if (error != null) {
      ids.add(id + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  /** The first message of each field, in the reader's language. */
  public Map<String, String> errors(Collection<FieldError> errors) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (FieldError error : errors) {
      messages.putIfAbsent(error.field(), show.message(error.messageKey(), error.args()));
    }
    return messages;
  }

  /** The labels by field name, for the summary of errors. */
  public Map<String, String> labels(FormSpec spec) {
    Map<String, String> labels = new LinkedHashMap<>();
    spec.fields().forEach(field -> labels.put(field.name(), label(field)));
    return labels;
  }

  /** The labels by field name, from their message keys. */
  public Map<String, String> named(Map<String, String> keys) {
    Map<String, String> labels = new LinkedHashMap<>();
    keys.forEach((field, key) -> labels.put(field, text(key)));
    return labels;
  }

  public String label(FormField field) {
    return field.labelKey() == null ? show.text(field.label()) : text(field.labelKey());
  }

  /** Null if there is none. */
  public String hint(FormField field) {
    return field.hintKey() == null ? null : text(field.hintKey());
  }

  public String option(Option option) {
    return option.labelKey() == null ? show.text(option.label()) : text(option.labelKey());
  }

  /** The fields in the order of the form, cut where the heading changes. */
  public List<FieldGroup> groups(FormSpec spec) {
    List<FieldGroup> groups = new ArrayList<>();
    for (FormField field : spec.fields()) {
      FieldGroup last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last == null || !Objects.equals(last.section(), field.section())) {
        last = new FieldGroup(field.section(), new ArrayList<>());
        groups.add(last);
      }
      last.fields().add(field);
    }
    return groups;
  }

  /**
   * Whether a group is one of several alike, such as items of an agenda, none of which must be
   * filled in.
   */
  public boolean repeats(FieldGroup group, List<FieldGroup> groups) {
    return group.section() != null
        && group.optional()
        && groups.stream().filter(group::isLike).count() > 1;
  }

  /** Whether it can stay folded: a repetition that holds nothing. The first stays open. */
  public boolean folds(
      FieldGroup group,
      List<FieldGroup> groups,
      Map<String, List<String>> values,
      Map<String, String> errors) {
    boolean first = groups.stream().filter(group::isLike).findFirst().orElseThrow() == group;
    return !first
        && group.fields().stream()
            .allMatch(
                field ->
                    !holds(values, field.name())
                        && (errors == null || !errors.containsKey(field.name())));
  }

  private static boolean holds(Map<String, List<String>> values, String field) {
    return values != null
        && values.getOrDefault(field, List.of()).stream().anyMatch(v -> !v.isBlank());
  }

  /** A number or time as it stands in its field: in the reader's digits, if it is one. */
  public String number(String value) {
    return value != null && value.matches("[0-9][0-9.,:/]*") ? show.digits(value) : value;
  }

  /** An amount as it stands in its field: grouped and in the reader's digits, if it is one. */
  public String money(String value) {
    return value != null && value.matches("[0-9]{1,18}")
        ? show.number(Long.parseLong(value))
        : value;
  }

  /** A day as it stands in its field: Jalali and in the reader's digits, if it is one. */
  public String day(String value) {
    if (value != null && value.matches("(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]")) {
      return number(JalaliDate.of(LocalDate.parse(value)).toString());
    }
    return number(value);
  }

  /** The hint of a long text, with the room there is. */
  public String withLimit(String hint, Integer characters) {
    String limit = text("form.limit", show.number(characters));
    return hint == null ? limit : text("form.hint-and-limit", hint, limit);
  }

  /** What somebody typed as rials, in tomans; empty if it is no amount. */
  public String toman(String typed) {
    return typed == null
        ? ""
        : Rial.parse(typed)
            .value()
            .map(rial -> text("form.toman", show.number(rial.toman())))
            .orElse("");
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
