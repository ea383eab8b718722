package org.hamafza.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.hamafza.shared.CanonicalJson;

/** Writes a profile as canonical JSON and reads it back. */
final class ProfileJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ProfileJson() {}

  static Map<String, Object> map(ProfileContent content) {
    return JSON.convertValue(content, new TypeReference<>() {});
  }

  static String write(ProfileContent content) {
    return CanonicalJson.write(map(content));
  }

  /** The fingerprint of what one step holds, by which two editors notice each other. */
  static String fingerprint(ProfileContent content, ProfileStep step) {
    Map<String, Object> part = JSON.convertValue(Map.of("part", content.part(step)), MAP);
    return CanonicalJson.sha256Hex(CanonicalJson.write(part));
  }

  static ProfileContent read(String json) {
    try {
      return JSON.readValue(json, ProfileContent.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored profile cannot be read", broken);
    }
  }

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
}
