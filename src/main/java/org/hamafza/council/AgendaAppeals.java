package org.hamafza.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The appeals that a session which was called for them hears. */
@Component
class AgendaAppeals {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final HeardAppeals appeals;

  AgendaAppeals(SessionRows sessions, AgendaRows items, HeardAppeals appeals) {
    this.sessions = sessions;
    this.items = items;
    this.appeals = appeals;
  }

  /** One field, or none in a session of another kind; all are ticked for the secretary at first. */
  List<FormField> fields(long sessionId) {
    if (sessions.get(sessionId).type() != SessionType.APPEAL) {
      return List.of();
    }
    Map<String, HeardAppeals.Waiting> waiting = waiting(sessionId);
    List<AgendaItem> planned = items.of(sessionId);
    return List.of(
        FormField.optional("appeals", FieldType.CHECKBOXES, "council.agenda.appeals")
            .hint("council.agenda.appeals.hint")
            .choices(
                waiting.entrySet().stream()
                    .map(each -> Option.named(each.getKey(), each.getValue().title()))
                    .toList())
            .holding(
                waiting.keySet().stream()
                    .filter(id -> planned.isEmpty() || stands(planned, id))
                    .toArray(String[]::new)));
  }

  List<PlannedItem> read(long sessionId, FormInput input) {
    if (sessions.get(sessionId).type() != SessionType.APPEAL) {
      return List.of();
    }
    Map<String, HeardAppeals.Waiting> waiting = waiting(sessionId);
    Set<String> chosen = input.codes("appeals", waiting.keySet());
    return waiting.entrySet().stream()
        .filter(each -> chosen.contains(each.getKey()))
        .map(each -> PlannedItem.appeal(each.getValue()))
        .toList();
  }

  private static boolean stands(List<AgendaItem> planned, String id) {
    return planned.stream().anyMatch(item -> id.equals(String.valueOf(item.appealed().appealId())));
  }

  private Map<String, HeardAppeals.Waiting> waiting(long sessionId) {
    Map<String, HeardAppeals.Waiting> waiting = new LinkedHashMap<>();
    appeals.waiting(sessions.get(sessionId).councilId()).stream()
        .filter(each -> !items.isAppealOnOtherAgenda(each.appealId(), sessionId))
        .forEach(each -> waiting.put(Long.toString(each.appealId()), each));
    return waiting;
  }
}
