package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * What a call for proposals says.
 *
 * @param closesOn the last day; the call closes with its end in Tehran
 * @param areas codes of the areas within which a proposal must be; empty: any
 * @param counties codes of the counties within which a proposal must stay; empty: any
 * @param ceiling the most money in rial that a proposal may request; null: no ceiling
 * @param documents names of what must be attached besides the usual
 * @param weights points by criterion, 100 together; empty: those of the rubric
 */
public record CallContent(
    LocalText title,
    LocalText purpose,
    LocalDate opensOn,
    LocalDate closesOn,
    Set<String> areas,
    Set<String> counties,
    Long ceiling,
    List<LocalText> documents,
    Map<String, Integer> weights) {

  /** What the weights of a call add up to. */
  public static final int ALL_POINTS = 100;

  public CallContent {
    areas = Set.copyOf(areas);
    counties = Set.copyOf(counties);
    documents = List.copyOf(documents);
    // In the order of the rubric, as pages show them.
    weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** Whether whoever meets this call meets the other too: it is at least as wide. */
  public boolean isWithin(CallContent other) {
    return within(areas, other.areas)
        && within(counties, other.counties)
        && (other.ceiling == null || ceiling != null && ceiling <= other.ceiling);
  }

  private static boolean within(Set<String> narrow, Set<String> wide) {
    return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
  }
}
