package org.hamafza.followup;

import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;

/** Accepting what was handed in, or returning it, which needs a reason. */
enum Verdict {
  ACCEPT,
  RETURN;

  private static final int LENGTH = 2000;

  static FormField field() {
    return FormField.required("verdict", FieldType.RADIOS, "followup.verdict")
        .choices(Option.of(Verdict.class, "followup.verdict"));
  }

  static FormField reason() {
    return FormField.optional("reason", FieldType.LONG_TEXT, "followup.reason")
        .hint("followup.reason.hint")
        .atMost(LENGTH);
  }

  /** Null if none was chosen; the input then holds the error. */
  static Verdict read(FormInput input) {
    return input.requiredChoice("verdict", Verdict.class);
  }

  String reason(FormInput input) {
    return this == RETURN
        ? input.requiredParagraphs("reason", LENGTH)
        : input.paragraphs("reason", LENGTH);
  }
}
