package org.hamafza.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.LocalText;

/**
 * A made-up call for proposals; its days are counted from the day of loading.
 *
 * @param closedSinceDays for how many days it has been closed; 0: it is open
 */
record DemoCall(
    LocalText title,
    LocalText purpose,
    int days,
    int closedSinceDays,
    Set<String> areas,
    Set<String> counties,
    Long ceiling,
    List<LocalText> documents,
    Map<String, Integer> weights) {

  /** What it says when it is published on a day; one that is to be closed ends with that day. */
  CallContent on(LocalDate today) {
    LocalDate closes = closedSinceDays == 0 ? today.plusDays(days) : today;
    return new CallContent(
        title, purpose, today, closes, areas, counties, ceiling, documents, weights);
  }
}
