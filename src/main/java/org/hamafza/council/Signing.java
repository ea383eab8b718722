package org.hamafza.council;

import java.util.List;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;

/**
 * The two answers to minutes that are put up for signature: to sign, or to refuse with a reason.
 */
final class Signing {

  private static final int LONGEST = 2000;

  private Signing() {}

  static List<FormField> fields() {
    return List.of(
        FormField.required("agreed", FieldType.CHECKBOX, "council.minutes.agreed"),
        FormField.optional("refusal", FieldType.LONG_TEXT, "council.minutes.refusal")
            .hint("council.minutes.refusal.hint")
            .atMost(LONGEST));
  }

  /** Why somebody refuses; empty from whoever signs. Neither or both is an error. */
  static String refusal(FormInput input) {
    String reason = input.paragraphs("refusal", LONGEST);
    boolean refuses = reason != null && !reason.isBlank();
    if (input.flag("agreed") && refuses) {
      input.reject("refusal", "council.error.signedAndRefused");
    } else if (!input.flag("agreed") && !refuses) {
      input.reject("agreed", "council.error.notAgreed");
    }
    return refuses ? reason : "";
  }
}
