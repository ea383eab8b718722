package org.hamafza.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.springframework.stereotype.Component;

/** The fields of the prose: of the session, and of each item that is not kept from the writer. */
@Component
class MinutesProse {

  private static final int LONGEST = 8000;
  private static final int LONGEST_OF_ITEM = 4000;

  private final AgendaRows items;
  private final SessionRights rights;
  private final MinutesEditions editions;

  MinutesProse(AgendaRows items, SessionRights rights, MinutesEditions editions) {
    this.items = items;
    this.rights = rights;
    this.editions = editions;
  }

  FormSpec describe(Member member, long sessionId) {
    MinutesEditions.Edition held = editions.latest(sessionId).orElse(null);
    LocalText whole = held == null ? new LocalText("", "") : held.whole();
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.optional("summaryFa", FieldType.LONG_TEXT, "council.minutes.summaryFa")
            .hint("council.minutes.summary.hint")
            .atMost(LONGEST)
            .holding(whole.fa()));
    fields.add(
        FormField.optional("summaryEn", FieldType.LONG_TEXT, "council.minutes.summaryEn")
            .atMost(LONGEST)
            .holding(whole.en()));
    List<AgendaItem> open = open(member, sessionId);
    open.forEach(item -> fields.add(persian(item, held == null ? "" : held.on(item.id()).fa())));
    open.forEach(item -> fields.add(english(item, held == null ? "" : held.on(item.id()).en())));
    return new FormSpec(fields);
  }

  /** What was typed, by item. */
  Map<Long, LocalText> read(Member member, long sessionId, FormInput input) {
    Map<Long, LocalText> prose = new LinkedHashMap<>();
    prose.put(MinutesEditions.WHOLE, input.localParagraphs("summaryFa", "summaryEn", LONGEST));
    for (AgendaItem item : open(member, sessionId)) {
      prose.put(
          item.id(), input.localParagraphs(name(item, "Fa"), name(item, "En"), LONGEST_OF_ITEM));
    }
    if (prose.get(MinutesEditions.WHOLE).isBlank() && input.errors().isEmpty()) {
      input.reject("summaryFa", "error.required");
    }
    input.check();
    return prose;
  }

  private List<AgendaItem> open(Member member, long sessionId) {
    var hidden = rights.hiddenItems(member, sessionId);
    return items.of(sessionId).stream().filter(item -> !hidden.contains(item.id())).toList();
  }

  private static FormField persian(AgendaItem item, String held) {
    return FormField.optional(name(item, "Fa"), FieldType.LONG_TEXT, "council.minutes.itemFa")
        .labelled(item.title())
        .in("council.minutes.itemsFa")
        .atMost(LONGEST_OF_ITEM)
        .holding(held);
  }

  private static FormField english(AgendaItem item, String held) {
    return FormField.optional(name(item, "En"), FieldType.LONG_TEXT, "council.minutes.itemEn")
        .labelled(item.title())
        .in("council.minutes.itemsEn")
        .atMost(LONGEST_OF_ITEM)
        .holding(held);
  }

  private static String name(AgendaItem item, String language) {
    return "item" + item.position() + language;
  }
}
