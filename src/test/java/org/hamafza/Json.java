package org.hamafza;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes bodies for the API. */
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
}
