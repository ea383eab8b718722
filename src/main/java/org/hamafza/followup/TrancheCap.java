package org.hamafza.followup;

import java.util.Map;

/** How much public money may be paid before anything has been reported. */
final class TrancheCap {

  private TrancheCap() {}

  /**
   * Percent of the grant, from a row of the table SupportLimits.
   *
   * @param crisis whether it was approved by circular vote; a crisis elsewhere changes nothing
   * @param mostInCrisis percent that no table exceeds in a crisis
   */
  static int percent(Map<String, Object> limits, boolean crisis, int mostInCrisis) {
    int normal = ((Number) limits.get("tranchePercent")).intValue();
    int inCrisis = ((Number) limits.get("crisisTranchePercent")).intValue();
    return crisis ? Math.min(inCrisis, mostInCrisis) : normal;
  }

  /** Rial, rounded down; in two parts, because grant times percentage may not fit. */
  static long of(long granted, int percent) {
    return granted / 100 * percent + granted % 100 * percent / 100;
  }
}
