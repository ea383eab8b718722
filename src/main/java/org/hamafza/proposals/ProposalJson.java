package org.hamafza.proposals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.CanonicalJson;

/** Writes the content of a proposal as canonical JSON and reads it back. */
final class ProposalJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ProposalJson() {}

  static Map<String, Object> map(ProposalContent content) {
    return JSON.convertValue(content, new TypeReference<>() {});
  }

  /** The same content with other partners, and what these have agreed to. */
  static ProposalContent withPartners(
      ProposalContent content, Set<Long> partners, List<Part> parts) {
    Map<String, Object> changed = map(content);
    changed.put("partners", partners);
    changed.put("parts", parts);
    return JSON.convertValue(changed, ProposalContent.class);
  }

  static String write(ProposalContent content) {
    return CanonicalJson.write(map(content));
  }

  /** The documents that were frozen with a version. */
  static List<SubmittedFile> files(String json) {
    return JSON.convertValue(tree(json).path("files"), new TypeReference<>() {});
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored version cannot be read", broken);
    }
  }

  static ProposalContent read(String json) {
    try {
      return JSON.readValue(json, ProposalContent.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored proposal cannot be read", broken);
    }
  }
}
