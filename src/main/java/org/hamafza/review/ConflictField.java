package org.hamafza.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;

/** The first question to every reviewer: what binds you to the case? */
final class ConflictField {

  static final String NAME = "conflict";
  static final String REASON = "declineReason";

  private static final String DECLINE = "DECLINE";
  private static final int LONGEST = 2000;

  private ConflictField() {}

  /** The field as it was answered; before, with the strongest conflict that is known. */
  static FormField of(Slot slot, List<KnownConflict> known) {
    return FormField.required(NAME, FieldType.RADIOS, "review.conflict")
        .hint("review.conflict.hint")
        .choices(
            Stream.concat(
                    ConflictCode.options().stream(),
                    Stream.of(Option.keyed(DECLINE, "review.conflict." + DECLINE)))
                .toList())
        .holding(held(slot, known));
  }

  // What has become known since may be stronger than what was declared.
  private static String held(Slot slot, List<KnownConflict> known) {
    return slot.conflictCode() == null
            || ConflictCode.parse(slot.conflictCode())
                .value()
                .filter(declared -> KnownConflict.passedOver(known, declared).isPresent())
                .isPresent()
        ? strongest(known)
        : slot.conflictCode();
  }

  private static String strongest(List<KnownConflict> known) {
    return known.isEmpty() ? null : known.get(0).code().code();
  }

  /** Why a reviewer gives the place back who has no conflict. */
  static FormField reason() {
    return FormField.optional(REASON, FieldType.LONG_TEXT, "review.decline.reason")
        .hint("review.decline.reason.hint")
        .atMost(LONGEST);
  }

  static boolean declines(String typed) {
    return DECLINE.equals(typed.strip());
  }

  /** The reason of somebody who declines; empty if the reviewer goes on. */
  static Optional<String> declined(FormInput input) {
    if (!declines(input.text(NAME, LONGEST))) {
      input.paragraphs(REASON, LONGEST);
      return Optional.empty();
    }
    String reason = input.requiredParagraphs(REASON, LONGEST);
    input.check();
    return Optional.of(reason);
  }
}
