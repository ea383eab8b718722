package org.hamafza.clearance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which agency clears what is published on an area, from a day on.
 *
 * @param councilId null for every council that has said nothing itself
 * @param county null for every county for which nothing is said
 * @param agency null if it is from then on as if nothing had been said here
 * @param namedBy null for what the installation began with
 */
record AuthorityRule(
    long id,
    Long councilId,
    String area,
    String county,
    String agency,
    LocalDate validFrom,
    String reason,
    Long namedBy) {

  private static final Comparator<AuthorityRule> LATEST =
      Comparator.comparing(AuthorityRule::validFrom).thenComparing(AuthorityRule::id);

  boolean isOf(Long council, String where) {
    return Objects.equals(councilId, council) && Objects.equals(county, where);
  }

  /**
   * The agency on a day: what is said of the county counts before what is said of all, and what the
   * council says before what holds everywhere.
   *
   * @param county null for the rest of the province
   */
  static Optional<String> agency(
      List<AuthorityRule> ofArea, long councilId, String county, LocalDate day) {
    Stream<Optional<String>> closestFirst =
        Stream.of(
            said(ofArea, councilId, county, day),
            said(ofArea, null, county, day),
            said(ofArea, councilId, null, day),
            said(ofArea, null, null, day));
    return closestFirst.flatMap(Optional::stream).findFirst();
  }

  /** What was said there last before the end of that day. */
  static Optional<String> said(
      List<AuthorityRule> ofArea, Long council, String where, LocalDate day) {
    return ofArea.stream()
        .filter(rule -> rule.isOf(council, where) && !rule.validFrom().isAfter(day))
        .max(LATEST)
        .map(AuthorityRule::agency);
  }
}
