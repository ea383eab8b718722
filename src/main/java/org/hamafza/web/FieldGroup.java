package org.hamafza.web;

import java.util.List;
import org.hamafza.tasks.FormField;

/**
 * Neighbouring fields of a form that share a heading; {@code section} is its message key or null.
 */
public record FieldGroup(String section, List<FormField> fields) {

  /** Whether all of it may stay empty. */
  boolean optional() {
    return fields.stream().noneMatch(FormField::required);
  }

  /** Whether the other asks the same questions. */
  boolean isLike(FieldGroup other) {
    return other.section() != null && questions().equals(other.questions());
  }

  private List<String> questions() {
    return fields.stream().map(field -> field.type() + " " + field.labelKey()).toList();
  }
}
