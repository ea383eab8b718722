package org.hamafza.council;

import java.util.Map;

/**
 * What a type of meeting needs to be quorate.
 *
 * @param majority the majority of the type
 * @param votingSeats all voting seats of the council, vacant ones too
 * @param quorum voting seats that must be filled
 * @param chairRequired whether the chair or the acting chair must be there
 * @param ngoRepsRequired seats of NGO representatives that must be filled
 */
public record QuorumRule(
    String majority, int votingSeats, int quorum, boolean chairRequired, int ngoRepsRequired) {

  /** The same for an item that wants more representatives of NGOs than the meeting does. */
  QuorumRule withNgoReps(int atLeast) {
    return new QuorumRule(
        majority, votingSeats, quorum, chairRequired, Math.max(ngoRepsRequired, atLeast));
  }

  /** From the row that the table QuorumMajority gave for that number of seats. */
  public static QuorumRule of(int votingSeats, Map<String, Object> row) {
    return new QuorumRule(
        (String) row.get("majority"),
        votingSeats,
        ((Number) row.get("quorum")).intValue(),
        (Boolean) row.get("chairRequired"),
        ((Number) row.get("ngoRepsRequired")).intValue());
  }
}
