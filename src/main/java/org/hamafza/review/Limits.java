package org.hamafza.review;

import java.util.Map;

/**
 * How far a proposal may be supported.
 *
 * @param sharePercent largest share of public money in the total
 * @param extra what is required besides, such as MENTOR
 */
public record Limits(int sharePercent, int tranchePercent, int crisisTranchePercent, String extra) {

  /** From a row of the table SupportLimits. */
  public static Limits of(Map<String, Object> row) {
    return new Limits(
        ((Number) row.get("maxSharePercent")).intValue(),
        ((Number) row.get("tranchePercent")).intValue(),
        ((Number) row.get("crisisTranchePercent")).intValue(),
        (String) row.get("extra"));
  }

  /** The message that names what is required besides. */
  public String extraKey() {
    return "review.extra." + extra;
  }

  /** The largest grant in rial: the share of the total, rounded down, but not more than asked. */
  public long grant(long total, long requested) {
    // In two parts, because total times a percentage may not fit.
    long share = total / 100 * sharePercent + total % 100 * sharePercent / 100;
    return Math.min(share, requested);
  }
}
