package org.hamafza.letters;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;

/** Subject and body of a letter or of its template. */
record LetterText(LocalText subject, LocalText body) {

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  /** The text with the facts in it. */
  LetterText filled(Map<String, LocalText> facts) {
    return new LetterText(filled(subject, facts), filled(body, facts));
  }

  private static LocalText filled(LocalText text, Map<String, LocalText> facts) {
    return new LocalText(
        Placeholders.filled(text.fa(), in(PERSIAN, facts)),
        Placeholders.filled(text.en(), in(Locale.ENGLISH, facts)));
  }

  private static Map<String, String> in(Locale locale, Map<String, LocalText> facts) {
    return facts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().in(locale)));
  }
}
