package org.hamafza.crisis;

import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;

/** The answer of a second person to what a first one has proposed; a refusal gives its reason. */
final class TwoPersons {

  enum Decision {
    CONFIRM,
    REFUSE
  }

  record Answer(boolean confirmed, String note) {}

  private static final int NOTE = 2000;

  private TwoPersons() {}

  static FormSpec describe() {
    return FormSpec.of(
        FormField.required("decision", FieldType.RADIOS, "crisis.decision")
            .choices(Option.of(Decision.class, "crisis.decision")),
        FormField.optional("note", FieldType.LONG_TEXT, "crisis.decision.note")
            .hint("crisis.decision.note.hint")
            .atMost(NOTE));
  }

  static Answer read(FormInput input) {
    Decision decision = input.requiredChoice("decision", Decision.class);
    String note =
        decision == Decision.REFUSE
            ? input.requiredParagraphs("note", NOTE)
            : input.paragraphs("note", NOTE);
    input.check();
    return new Answer(decision == Decision.CONFIRM, note);
  }
}
