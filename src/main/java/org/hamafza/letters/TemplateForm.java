package org.hamafza.letters;

import java.util.List;
import java.util.Optional;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.springframework.stereotype.Component;

/** The form in which a template is written. */
@Component
class TemplateForm {

  private static final int SUBJECT = 300;
  private static final int BODY = 8000;

  FormSpec describe(LetterText text) {
    return FormSpec.of(
        field("subjectFa", FieldType.TEXT, SUBJECT, text.subject().fa()),
        field("bodyFa", FieldType.LONG_TEXT, BODY, text.body().fa()),
        field("subjectEn", FieldType.TEXT, SUBJECT, text.subject().en()),
        field("bodyEn", FieldType.LONG_TEXT, BODY, text.body().en()));
  }

  /** What was typed, if every place in it can be filled and none is missing. */
  LetterText read(FormInput in, LetterKind kind) {
    LocalText subject =
        new LocalText(in.requiredText("subjectFa", SUBJECT), in.requiredText("subjectEn", SUBJECT));
    LocalText body =
        new LocalText(in.requiredParagraphs("bodyFa", BODY), in.requiredParagraphs("bodyEn", BODY));
    check(in, "subjectFa", subject.fa(), kind, List.of());
    check(in, "subjectEn", subject.en(), kind, List.of());
    check(in, "bodyFa", body.fa(), kind, kind.obligatory());
    check(in, "bodyEn", body.en(), kind, kind.obligatory());
    in.check();
    return new LetterText(subject, body);
  }

  private static void check(
      FormInput in, String name, String text, LetterKind kind, List<String> obligatory) {
    if (!in.isRejected(name)) {
      Optional<Placeholders.Fault> fault =
          Placeholders.fault(text, kind.facts()).or(() -> Placeholders.missing(text, obligatory));
      fault.ifPresent(found -> in.reject(name, found.messageKey(), found.about()));
    }
  }

  private static FormField field(String name, FieldType type, int max, String held) {
    return FormField.required(name, type, "letters.field." + name).atMost(max).holding(held);
  }
}
