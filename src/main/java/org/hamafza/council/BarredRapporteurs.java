package org.hamafza.council;

import java.util.Set;
import org.hamafza.decisions.Decisions;
import org.springframework.stereotype.Component;

/**
 * Keeps from the vote on an appeal whoever laid the first decision before those who made it, where
 * the table ItemMajority says so. It is no conflict that anybody declares, and keeps nobody out of
 * the room or from the file: only the vote goes to the alternate, or to nobody.
 */
@Component
class BarredRapporteurs {

  /** As it stands in the minutes in place of a conflict. */
  static final String CODE = "RAPPORTEUR";

  static final String EFFECT = "DISCLOSE_NO_VOTE";
  private static final Set<String> WITH_VOTE = Set.of("NONE", "DISCLOSE_VOTE");

  private final HeardAppeals appeals;
  private final Decisions decisions;

  BarredRapporteurs(HeardAppeals appeals, Decisions decisions) {
    this.appeals = appeals;
    this.decisions = decisions;
  }

  /** Who may not vote on the item for that reason. */
  Set<Long> of(AgendaItem item, SessionType type, Roll roll) {
    Long appeal = item.appealed().appealId();
    return appeal != null && rule(item, type, roll).rapporteurBarred()
        ? appeals.rapporteurs(appeal)
        : Set.of();
  }

  /** Whether a declared conflict with that effect would leave the vote to its declarer. */
  static boolean leavesVote(String effect) {
    return WITH_VOTE.contains(effect);
  }

  // How many may vote does not matter here, and is not known yet.
  private BallotRule rule(AgendaItem item, SessionType type, Roll roll) {
    int seats = roll.votingSeats();
    return new PreviewedRules(decisions)
        .ballot(new ItemVotes.MajorityFacts(item.kind(), type, seats, seats));
  }
}
