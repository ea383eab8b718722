package org.hamafza.council;

import java.util.Arrays;
import java.util.List;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;

/** The form with which a member answers the invitation to a session. */
final class ReplyForm {

  private static final int REASON = 1000;

  /** What was typed. */
  record Typed(ReplyAnswer answer, String reason) {}

  private ReplyForm() {}

  static FormSpec describe(Replies.Invited invited) {
    Reply reply = invited.reply();
    List<Option> answers =
        Arrays.stream(ReplyAnswer.values())
            .filter(each -> each != ReplyAnswer.ALTERNATE || !invited.alternates().isEmpty())
            .map(each -> Option.keyed(each.name(), "council.reply.answer." + each))
            .toList();
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "council.reply.answer")
            .choices(answers)
            .holding(reply == null ? null : reply.answer().name()),
        FormField.optional("reason", FieldType.LONG_TEXT, "council.reply.reason")
            .hint("council.reply.reason.hint")
            .atMost(REASON)
            .holding(reply == null || reply.reason().isEmpty() ? null : reply.reason()));
  }

  static Typed read(FormInput input) {
    ReplyAnswer answer = input.requiredChoice("answer", ReplyAnswer.class);
    String reason =
        answer == ReplyAnswer.EXCUSED
            ? input.requiredParagraphs("reason", REASON)
            : input.paragraphs("reason", REASON);
    input.check();
    return new Typed(answer, reason);
  }
}
