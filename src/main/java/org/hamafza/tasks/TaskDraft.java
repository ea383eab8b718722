package org.hamafza.tasks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person typed into the form of open work and has not handed in.
 *
 * @param edition counts the savings from 1
 * @param typed by field name; only fields that differed from what the form holds by itself
 */
public record TaskDraft(int edition, Instant savedAt, Map<String, List<String>> typed) {

  /** The parameter with which a page says from which edition it began. */
  static final String EDITION = "draftEdition";

  /** What the form shows: what was typed, and what it holds where nothing was. */
  Map<String, List<String>> over(FormSpec spec) {
    Map<String, List<String>> values = new LinkedHashMap<>(spec.values());
    values.replaceAll((name, held) -> typed.getOrDefault(name, held));
    return values;
  }
}
