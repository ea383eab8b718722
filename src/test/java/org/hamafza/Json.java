package org.hamafza;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes bodies for the API and reads its answers. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Each value that was typed as a single one. */
  static String flat(Map<String, List<String>> typed) {
    Map<String, String> flat = new LinkedHashMap<>();
    typed.forEach((name, values) -> flat.put(name, values.isEmpty() ? null : values.get(0)));
    return of(flat);
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }

  /** Puts JSON in the place that a path such as {@code lines[0].amount} names; null removes it. */
  static void put(ObjectNode body, String path, String json) {
    int dot = path.lastIndexOf('.');
    ObjectNode parent = dot < 0 ? body : (ObjectNode) at(body, path.substring(0, dot));
    String name = path.substring(dot + 1);
    if (json == null) {
      parent.remove(name);
    } else {
      // Raw, because a number beyond every number or half a letter must be sent as it is.
      parent.putRawValue(name, new RawValue(json));
    }
  }

  static JsonNode at(JsonNode body, String path) {
    return body.at("/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'));
  }
}
