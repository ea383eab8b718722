package org.hamafza.registry.needs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.hamafza.registry.NeedContent;
import org.hamafza.shared.CanonicalJson;

/** Writes what a need says as canonical JSON and reads it back. */
final class NeedJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private NeedJson() {}

  static String write(NeedContent content) {
    Map<String, Object> map = JSON.convertValue(content, new TypeReference<>() {});
    return CanonicalJson.write(map);
  }

  static NeedContent read(String json) {
    try {
      return JSON.readValue(json, NeedContent.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored need cannot be read", broken);
    }
  }
}
