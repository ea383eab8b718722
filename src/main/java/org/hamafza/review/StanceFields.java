package org.hamafza.review;

import java.util.List;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;

/** Where somebody stands on a proposal, and the words for it. */
record StanceFields(Stance stance, String remark) {

  private static final String STANCE = "stance";
  private static final String REMARK = "remark";
  private static final int LONGEST = 4000;
  private static final List<Stance> CHOICES =
      List.of(Stance.SUPPORT, Stance.CONDITION, Stance.OBJECT);

  static List<FormField> fields() {
    return List.of(
        FormField.required(STANCE, FieldType.RADIOS, "review.stance")
            .choices(
                CHOICES.stream()
                    .map(each -> Option.keyed(each.name(), "review.stance." + each))
                    .toList()),
        FormField.optional(REMARK, FieldType.LONG_TEXT, "review.stance.remark")
            .hint("review.stance.remark.hint")
            .atMost(LONGEST));
  }

  static StanceFields read(FormInput input) {
    Stance stance = input.requiredChoice(STANCE, Stance.class);
    String remark = input.paragraphs(REMARK, LONGEST);
    if (stance == Stance.DEEMED_NO_OBJECTION) {
      input.reject(STANCE, "error.choice");
    } else if (stance != null && stance != Stance.SUPPORT && remark.isEmpty()) {
      input.reject(REMARK, "review.error.reasonRequired");
    }
    return new StanceFields(stance, remark);
  }
}
