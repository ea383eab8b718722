package org.hamafza.council;

import java.time.Instant;
import java.util.Optional;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which decision on a case its NGO was told of last, and when. What was approved by letter is a
 * decision when the council has ratified it; that it did not, or that nobody did in time, is one
 * too, as long as the case stands where that has left it.
 */
@Service
public class Announcements {

  /**
   * A decision of which the NGO was told.
   *
   * @param resolution that which decided, or that which lapsed
   * @param onAppeal whether it was made on an appeal
   * @param type {@link #RATIFICATION_REFUSED}, {@link #RATIFICATION_LAPSED}, else the outcome
   */
  public record Announced(Resolution resolution, Instant at, boolean onAppeal, String type) {}

  /** The council did not ratify what was approved for now. */
  public static final String RATIFICATION_REFUSED = "RATIFICATION_REFUSED";

  /** Nobody ratified in time what was approved for now. */
  public static final String RATIFICATION_LAPSED = "RATIFICATION_LAPSED";

  private final JdbcClient db;
  private final ResolutionRows resolutions;
  private final ProvisionalRows approvals;
  private final Proposals proposals;

  Announcements(
      JdbcClient db, ResolutionRows resolutions, ProvisionalRows approvals, Proposals proposals) {
    this.db = db;
    this.resolutions = resolutions;
    this.approvals = approvals;
    this.proposals = proposals;
  }

  /** For rooms: nothing while the session that has decided is not closed. No rights are checked. */
  @Transactional(readOnly = true)
  public Optional<Announced> on(long proposalId) {
    return resolutions.latestOn(proposalId).flatMap(this::announced);
  }

  private Optional<Announced> announced(Resolution resolution) {
    if (resolution.itemId() == null) {
      return Optional.of(
          new Announced(resolution, resolution.adoptedAt(), false, resolution.outcome()));
    }
    return approvals
        .ofItem(resolution.itemId())
        .map(approval -> settled(resolution, approval))
        .orElseGet(() -> delivered(resolution));
  }

  private Optional<Announced> settled(Resolution resolution, Provisional approval) {
    if (approval.waits()) {
      return Optional.empty();
    }
    Instant at = approval.settledAt();
    if (approval.ratified()) {
      return Optional.of(new Announced(resolution, at, false, resolution.outcome()));
    }
    ProposalState state = proposals.get(approval.proposalId()).state();
    if (state != ProposalState.ON_HOLD && state != ProposalState.TERMINATED) {
      return Optional.empty(); // It had come to its own end, or has been taken up again.
    }
    return Optional.of(
        approval.lapsed()
            ? new Announced(resolution, at, false, RATIFICATION_LAPSED)
            : new Announced(
                resolutions.refusing(approval).orElseThrow(), at, false, RATIFICATION_REFUSED));
  }

  private Optional<Announced> delivered(Resolution resolution) {
    return db.sql("select delivered_at, appeal_id from agenda_item where id = ?")
        .param(resolution.itemId())
        .query(
            (row, index) ->
                new Announced(
                    resolution,
                    SessionRows.instant(row, "delivered_at"),
                    row.getObject("appeal_id") != null,
                    resolution.outcome()))
        .optional()
        .filter(each -> each.at() != null);
  }
}
