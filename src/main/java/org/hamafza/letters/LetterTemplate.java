package org.hamafza.letters;

import java.time.Instant;
import org.hamafza.shared.LocalText;

/**
 * A text from which letters of a kind are made.
 *
 * @param version counts from 1, with which every council begins
 * @param savedBy null for that first text
 */
record LetterTemplate(
    LetterKind kind,
    int version,
    String subjectFa,
    String subjectEn,
    String bodyFa,
    String bodyEn,
    Long savedBy,
    Instant savedAt) {

  LetterText text() {
    return new LetterText(new LocalText(subjectFa, subjectEn), new LocalText(bodyFa, bodyEn));
  }
}
