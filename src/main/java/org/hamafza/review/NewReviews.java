package org.hamafza.review;

import java.sql.Timestamp;
import java.time.Clock;
import org.hamafza.proposals.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a case be reviewed anew by others. What came of the first review is kept and counts no more;
 * what agencies have said stands.
 */
@Service
public class NewReviews {

  private final JdbcClient db;
  private final SlotTable slots;
  private final FundsTable funds;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NewReviews(
      JdbcClient db,
      SlotTable slots,
      FundsTable funds,
      Proposals proposals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.slots = slots;
    this.funds = funds;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  /** For delegates; a case that nobody has reviewed yet is simply begun. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(long proposalId) {
    int before = slots.of(proposalId).size();
    slots.supersede(proposalId);
    funds.supersede(proposalId);
    keep(
        "cover_sheet",
        "earlier_cover_sheet",
        "proposal_id, recommendation, average, spread, lowest_criterion, share_percent,"
            + " tranche_percent, crisis_tranche_percent, extra, max_grant, summary, risks, advice,"
            + " departure, draft_fa, draft_en, written_by, written_at, funds_confirmed, budget_line,"
            + " version_no",
        proposalId);
    keep(
        "technical_report",
        "earlier_technical_report",
        "proposal_id, stance, findings, remark, written_by, written_at",
        proposalId);
    events.publishEvent(new ReviewBegunAnew(proposals.ref(proposalId), before));
  }

  private void keep(String table, String earlier, String columns, long proposalId) {
    db.sql(
            "insert into %s (%s, superseded_at) select %s, ? from %s where proposal_id = ?"
                .formatted(earlier, columns, columns, table))
        .params(Timestamp.from(clock.instant()), proposalId)
        .update();
    db.sql("delete from " + table + " where proposal_id = ?").param(proposalId).update();
  }
}
