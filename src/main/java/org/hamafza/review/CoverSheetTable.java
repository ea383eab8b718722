package org.hamafza.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cover sheets; averages by criterion and opinions are read from the reviews. */
@Repository
class CoverSheetTable {

  private final JdbcClient db;
  private final Clock clock;

  CoverSheetTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void insert(
      long proposalId,
      int version,
      Advice recommendation,
      Averages averages,
      Limits limits,
      long max,
      CoverSheet.Confirmed funds) {
    db.sql(
            """
            insert into cover_sheet (proposal_id, version_no, recommendation, \
            average, spread, lowest_criterion, share_percent, tranche_percent, crisis_tranche_percent, extra, \
            max_grant, funds_confirmed, budget_line) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            proposalId,
            version,
            recommendation.name(),
            averages.total(),
            averages.spread(),
            averages.lowest(),
            limits.sharePercent(),
            limits.tranchePercent(),
            limits.crisisTranchePercent(),
            limits.extra(),
            max,
            funds == null ? null : funds.amount(),
            funds == null ? null : funds.budgetLine())
        .update();
  }

  void write(long proposalId, SheetText text, long author) {
    db.sql(
            """
            update cover_sheet set summary = ?, risks = ?, advice = ?, departure = ?, \
            draft_fa = ?, draft_en = ?, written_by = ?, written_at = ? where proposal_id = ?""")
        .params(
            text.summary(),
            text.risks(),
            text.advice().name(),
            text.departure(),
            text.draft().fa(),
            text.draft().en(),
            author,
            Timestamp.from(clock.instant()),
            proposalId)
        .update();
  }

  void freeze(long proposalId) {
    db.sql("update cover_sheet set frozen = true where proposal_id = ?").param(proposalId).update();
  }

  Optional<CoverSheet> find(long proposalId, Reviews reviews) {
    return db.sql("select * from cover_sheet where proposal_id = ?")
        .param(proposalId)
        .query((row, index) -> sheet(row, reviews))
        .optional();
  }

  Set<Long> among(Collection<Long> proposals) {
    return proposals.isEmpty()
        ? Set.of()
        : db.sql("select proposal_id from cover_sheet where proposal_id in (:proposals)")
            .param("proposals", proposals)
            .query(Long.class)
            .set();
  }

  private static CoverSheet.Confirmed funds(ResultSet row) throws SQLException {
    Long amount = row.getObject("funds_confirmed", Long.class);
    return amount == null ? null : new CoverSheet.Confirmed(amount, row.getString("budget_line"));
  }

  private static CoverSheet sheet(ResultSet row, Reviews reviews) throws SQLException {
    long proposalId = row.getLong("proposal_id");
    String advice = row.getString("advice");
    Timestamp written = row.getTimestamp("written_at");
    return new CoverSheet(
        proposalId,
        row.getObject("version_no", Integer.class),
        row.getDouble("average"),
        row.getDouble("spread"),
        row.getDouble("lowest_criterion"),
        reviews.criterionAverages(proposalId),
        Advice.valueOf(row.getString("recommendation")),
        new Limits(
            row.getInt("share_percent"),
            row.getInt("tranche_percent"),
            row.getInt("crisis_tranche_percent"),
            row.getString("extra")),
        row.getLong("max_grant"),
        funds(row),
        row.getString("summary"),
        row.getString("risks"),
        advice == null ? null : Advice.valueOf(advice),
        row.getString("departure"),
        new LocalText(row.getString("draft_fa"), row.getString("draft_en")),
        reviews.expertOpinions(proposalId),
        reviews.agencyOpinions(proposalId),
        row.getObject("written_by", Long.class),
        written == null ? null : written.toInstant(),
        row.getBoolean("frozen"));
  }
}
