package org.hamafza.clearance;

import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;

/** The fields in which a content is written. */
final class ContentFields {

  static final int TITLE = 200;
  static final int AUDIENCE = 400;
  static final int BODY = 10_000;

  private ContentFields() {}

  /** With what is known already; of what kind it is can be said only at the beginning. */
  static FormSpec spec(ContentItem item) {
    ContentText text = item == null ? null : item.text();
    FormField title =
        FormField.required("title", FieldType.TEXT, "clearance.field.title").atMost(TITLE);
    FormField language =
        FormField.required("language", FieldType.SELECT, "clearance.field.language")
            .choices(Option.of(ContentLanguage.class, "clearance.language"));
    FormField audience =
        FormField.required("audience", FieldType.TEXT, "clearance.field.audience")
            .hint("clearance.field.audience.hint")
            .atMost(AUDIENCE);
    FormField body =
        FormField.optional("body", FieldType.LONG_TEXT, "clearance.field.body")
            .hint("clearance.field.body.hint")
            .atMost(BODY);
    if (text == null) {
      FormField kind =
          FormField.required("kind", FieldType.RADIOS, "clearance.field.kind")
              .hint("clearance.field.kind.hint")
              .choices(Option.of(ContentKind.class, "clearance.kind"));
      return FormSpec.of(kind, title, language, audience, body);
    }
    return FormSpec.of(
        title.holding(text.title()),
        language.holding(text.language().name()),
        audience.holding(text.audience()),
        body.holding(text.body()));
  }

  /** What was typed; the caller checks the input before using it. */
  static ContentText read(FormInput input) {
    return new ContentText(
        input.requiredChoice("language", ContentLanguage.class),
        input.requiredText("title", TITLE),
        input.requiredText("audience", AUDIENCE),
        input.paragraphs("body", BODY));
  }
}
