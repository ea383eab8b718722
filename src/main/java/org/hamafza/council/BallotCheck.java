package org.hamafza.council;

import java.util.List;

/**
 * Whether a vote can be held on an item: the session is quorate, somebody presides, and enough are
 * there who may vote.
 *
 * @param entitled those who may vote, if somebody presides
 * @param presided whether the chair or the acting chair may deal with the item
 * @param quorum the rule of the session with what the item wants besides
 */
record BallotCheck(
    List<ConflictDeclarations.Called> entitled,
    boolean presided,
    QuorumRule quorum,
    boolean quorumMet,
    int minEligible) {

  static BallotCheck of(Electorate electorate, QuorumRule ofSession, BallotRule ballot) {
    QuorumRule quorum = ofSession.withNgoReps(ballot.ngoRepsRequired());
    return new BallotCheck(
        electorate.entitled(),
        electorate.isPresided(),
        quorum,
        electorate.roll().meets(quorum, electorate.present()),
        ballot.minEligible());
  }

  /** Those who are asked to vote. */
  List<ConflictDeclarations.Called> voters() {
    return presided ? entitled : List.of();
  }

  boolean enough() {
    return !entitled.isEmpty() && entitled.size() >= minEligible;
  }

  boolean possible() {
    return quorumMet && presided && enough();
  }
}
