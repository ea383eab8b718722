package org.hamafza.council;

import java.util.Map;

/**
 * What a vote on an item needs.
 *
 * @param majority the kind of majority
 * @param needed votes in favour
 * @param minEligible least number of those who may vote
 * @param secret whether nobody may learn who voted what
 * @param ngoRepsRequired seats of NGO representatives that must be filled
 * @param rapporteurBarred whether whoever laid the first decision before its makers has no vote
 */
public record BallotRule(
    String majority,
    int needed,
    int minEligible,
    boolean secret,
    int ngoRepsRequired,
    boolean rapporteurBarred) {

  /** From the row that the table ItemMajority gave. */
  public static BallotRule of(Map<String, Object> row) {
    return new BallotRule(
        (String) row.get("majority"),
        ((Number) row.get("needed")).intValue(),
        ((Number) row.get("minEligible")).intValue(),
        (Boolean) row.get("secret"),
        ((Number) row.get("ngoRepsRequired")).intValue(),
        (Boolean) row.get("rapporteurBarred"));
  }
}
