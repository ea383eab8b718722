package org.hamafza.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hamafza.identity.Discretion;
import org.hamafza.identity.KeptMatter;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;

/**
 * Leaves out of entries what names a matter that is kept from their reader, such as one of the
 * cases of an agenda. The record itself, and with it every hash, stays as it is.
 */
@Component
class KeptFacts {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final Discretion discretion;
  private final ObjectMapper json;

  KeptFacts(Discretion discretion, ObjectMapper json) {
    this.discretion = discretion;
    this.json = json;
  }

  /** What becomes of the entries of this record for this reader. */
  UnaryOperator<Entry> withoutThoseKeptFrom(Member reader, Trace.Subject subject) {
    String address = "/" + subject.type() + "s/" + subject.id();
    List<KeptMatter> kept = discretion.about(List.of(reader.personId()));
    return kept.isEmpty()
        ? entry -> entry
        : entry -> entry.withBody(rest(entry.body(), new Telling(subject, address, kept)));
  }

  private String rest(String body, Telling telling) {
    try {
      Map<String, Object> facts = json.readValue(body, MAP);
      Object rest = telling.rest(facts);
      return facts.equals(rest) ? body : json.writeValueAsString(rest);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an entry of the record is not JSON", broken);
    }
  }

  /** What in a record tells of which matters; whatever stands in it is about its own subject. */
  private record Telling(Trace.Subject subject, String address, List<KeptMatter> kept) {

    /** What is left of a value; null if nothing is. */
    Object rest(Object value) {
      if (value instanceof Map<?, ?> map) {
        Map<Object, Object> left = new LinkedHashMap<>();
        map.forEach(
            (key, each) -> {
              Object rest = rest(each);
              if (rest != null || each == null) {
                left.put(key, rest);
              }
            });
        // Of a text in two languages nothing is left if one of them tells.
        return left.size() < map.size() && map.keySet().equals(FactWords.TEXT) ? null : left;
      }
      if (value instanceof Collection<?> list) {
        List<Object> left = list.stream().map(this::rest).filter(Objects::nonNull).toList();
        return left.isEmpty() && !list.isEmpty() ? null : left;
      }
      return value instanceof String text && tells(text) ? null : value;
    }

    private boolean tells(String text) {
      String whole = subject.number() + "\n" + text;
      return kept.stream().anyMatch(matter -> matter.isToldBy(address, whole));
    }
  }
}
