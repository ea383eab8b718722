package org.hamafza.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamafza.shared.FieldError;
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
