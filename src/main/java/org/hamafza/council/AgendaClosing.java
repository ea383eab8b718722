package org.hamafza.council;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** With what an agenda ends: any other business, of which the council takes note. */
@Component
class AgendaClosing {

  private static final String OTHER = "OTHER";

  private final AgendaRows items;
  private final SessionTexts texts;

  AgendaClosing(AgendaRows items, SessionTexts texts) {
    this.items = items;
    this.texts = texts;
  }

  FormField field(long sessionId) {
    boolean planned =
        items.of(sessionId).stream()
            .anyMatch(item -> item.kind() == ItemKind.REPORT && item.reportOn() == null);
    return FormField.optional("closing", FieldType.CHECKBOXES, "council.agenda.closing")
        .hint("council.agenda.closing.hint")
        .choices(List.of(Option.keyed(OTHER, "council.agenda.other")))
        .holding(planned ? new String[] {OTHER} : new String[0]);
  }

  Optional<PlannedItem> read(FormInput input) {
    return input.codes("closing", Set.of(OTHER)).stream()
        .findFirst()
        .map(chosen -> PlannedItem.otherBusiness(texts.both("council.agenda.other")));
  }
}
