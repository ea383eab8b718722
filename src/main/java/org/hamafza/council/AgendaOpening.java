package org.hamafza.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** With what an agenda begins: the follow-up report, then the minutes of earlier sessions. */
@Component
class AgendaOpening {

  private static final String REPORT = "REPORT";

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionTexts texts;

  AgendaOpening(SessionRows sessions, AgendaRows items, SessionTexts texts) {
    this.sessions = sessions;
    this.items = items;
    this.texts = texts;
  }

  /** Both are ticked for the secretary as soon as there is an earlier session. */
  FormField field(long sessionId) {
    Map<String, Session> waiting = waiting(sessionId);
    List<Option> options = new ArrayList<>();
    if (!waiting.isEmpty()) {
      options.add(Option.keyed(REPORT, "council.agenda.report"));
    }
    waiting.forEach(
        (id, session) -> options.add(Option.named(id, texts.approvalOfMinutes(session))));
    List<AgendaItem> planned = items.of(sessionId);
    return FormField.optional("opening", FieldType.CHECKBOXES, "council.agenda.opening")
        .hint("council.agenda.opening.hint")
        .choices(options)
        .holding(
            planned.isEmpty()
                ? options.stream().map(Option::value).toArray(String[]::new)
                : planned.stream()
                    .filter(item -> item.kind() == ItemKind.FOLLOW_UP)
                    .map(item -> item.minutesOf() == null ? REPORT : item.minutesOf().toString())
                    .toArray(String[]::new));
  }

  List<PlannedItem> read(long sessionId, FormInput input) {
    Map<String, Session> waiting = waiting(sessionId);
    Set<String> offered = new HashSet<>(waiting.keySet());
    offered.add(REPORT);
    Set<String> chosen = input.codes("opening", offered);
    List<PlannedItem> opening = new ArrayList<>();
    if (chosen.contains(REPORT)) {
      opening.add(PlannedItem.followUp(texts.both("council.agenda.report")));
    }
    waiting.forEach(
        (id, session) -> {
          if (chosen.contains(id)) {
            opening.add(PlannedItem.minutes(session, texts.approvalOfMinutes(session)));
          }
        });
    return opening;
  }

  private Map<String, Session> waiting(long sessionId) {
    Map<String, Session> waiting = new LinkedHashMap<>();
    long council = sessions.get(sessionId).councilId();
    sessions
        .withMinutesToApprove(council, sessionId)
        .forEach(session -> waiting.put(Long.toString(session.id()), session));
    return waiting;
  }
}
