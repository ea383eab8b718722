package org.hamafza.proposals.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.LocalText;

/** What a call binds applicants and council to, as the record keeps it. */
record CallTerms(
    LocalText title,
    LocalDate opensOn,
    LocalDate closesOn,
    Set<String> areas,
    Set<String> counties,
    Long ceiling,
    List<LocalText> documents,
    Map<String, Integer> weights) {

  static CallTerms of(CallContent content) {
    return new CallTerms(
        content.title(),
        content.opensOn(),
        content.closesOn(),
        content.areas(),
        content.counties(),
        content.ceiling(),
        content.documents(),
        content.weights());
  }
}
