package org.hamafza.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words an entry of the record for a reader. */
@Component
class EntryView {

  /** An entry in the reader's language; {@code decision} is set for decision tables. */
  record View(
      long id,
      Instant at,
      String label,
      String actor,
      String role,
      String onBehalfOf,
      List<Fact> facts,
      DecisionView decision,
      String sha256) {}

  /** A named value. */
  record Fact(String label, String shown) {}

  /** A decision table's answer. */
  record DecisionView(
      String name, int version, String answer, List<Fact> inputs, List<List<Fact>> outputs) {}

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final ObjectMapper json;
  private final MessageSource messages;

  EntryView(ObjectMapper json, MessageSource messages) {
    this.json = json;
    this.messages = messages;
  }

  View of(Entry entry, Locale locale) {
    Map<String, Object> body = body(entry.body());
    return new View(
        entry.id(),
        entry.at(),
        messages.getMessage("audit.kind." + entry.kind(), null, locale),
        entry.actorName() == null
            ? messages.getMessage("identity.role.SYSTEM", null, locale)
            : entry.actorName().in(locale),
        messages.getMessage("identity.role." + entry.actorRole(), null, locale),
        entry.onBehalfOf(),
        facts(body, locale),
        entry.kind().equals("DecisionMade") ? decision(body, locale) : null,
        entry.sha256());
  }

  private Map<String, Object> body(String text) {
    try {
      return json.readValue(text, MAP);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an entry of the record is not JSON", broken);
    }
  }

  private DecisionView decision(Map<String, Object> body, Locale locale) {
    String table = String.valueOf(body.get("decision"));
    Collection<?> rows = (Collection<?>) body.get("outputs");
    return new DecisionView(
        table,
        ((Number) body.get("version")).intValue(),
        rows.stream()
            .map(row -> shown(main(table, (Map<?, ?>) row), locale))
            .collect(Collectors.joining(", ")),
        facts(body.get("inputs"), locale),
        rows.stream().map(row -> facts(row, locale)).toList());
  }

  // The output that is named like its table, or the outcome, or whatever comes first.
  private static Object main(String table, Map<?, ?> row) {
    String name = table.substring(0, 1).toLowerCase(Locale.ROOT) + table.substring(1);
    return row.containsKey(name)
        ? row.get(name)
        : row.containsKey("outcome") ? row.get("outcome") : row.values().iterator().next();
  }

  private List<Fact> facts(Object map, Locale locale) {
    return ((Map<?, ?>) map)
        .entrySet().stream()
            .filter(e -> e.getValue() != null && !"".equals(e.getValue()))
            .map(e -> new Fact(label(e.getKey().toString(), locale), shown(e.getValue(), locale)))
            .toList();
  }

  // A name without a text of its own is shown as the rule tables write it.
  private String label(String name, Locale locale) {
    return messages.getMessage("audit.fact." + name, null, name, locale);
  }

  private String shown(Object value, Locale locale) {
    if (value instanceof Map<?, ?> map) {
      if (map.keySet().equals(java.util.Set.of("fa", "en"))) {
        return new LocalText((String) map.get("fa"), (String) map.get("en")).in(locale);
      }
      return facts(map, locale).stream()
          .map(fact -> fact.label() + ": " + fact.shown())
          .collect(Collectors.joining("; "));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(each -> shown(each, locale)).collect(Collectors.joining(", "));
    }
    if (value instanceof Boolean flag) {
      return messages.getMessage(flag ? "audit.yes" : "audit.no", null, locale);
    }
    if (value instanceof Long || value instanceof Integer) {
      return NumberFormat.getIntegerInstance(locale).format(value);
    }
    return String.valueOf(value);
  }
}
