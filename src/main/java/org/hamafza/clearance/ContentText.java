package org.hamafza.clearance;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hamafza.shared.CanonicalJson;

/**
 * What an NGO says of a content.
 *
 * @param audience whom it shall reach
 * @param body the text itself, or what is said and shown in the file
 */
public record ContentText(ContentLanguage language, String title, String audience, String body) {

  /** The fingerprint of the text with its file. */
  String sha256(UUID file) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("language", language.name());
    facts.put("title", title);
    facts.put("audience", audience);
    facts.put("body", body);
    facts.put("file", file == null ? null : file.toString());
    return CanonicalJson.sha256Hex(CanonicalJson.write(facts));
  }
}
