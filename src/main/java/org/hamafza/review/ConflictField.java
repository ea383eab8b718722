package org.hamafza.review;

import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;

/** The first question to every reviewer: what binds you to the case? */
final class ConflictField {

  static final String NAME = "conflict";

  private ConflictField() {}

  static FormField of(Slot slot) {
    return FormField.required(NAME, FieldType.RADIOS, "review.conflict")
        .hint("review.conflict.hint")
        .choices(ConflictCode.options())
        .holding(slot.conflictCode());
  }
}
