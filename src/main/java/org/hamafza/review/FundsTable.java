package org.hamafza.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.review.FundsAnswer.Decision;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what finance has answered. */
@Repository
class FundsTable {

  private static final RowMapper<FundsAnswer> ANSWERS = RecordRows.of(FundsAnswer.class);

  private final JdbcClient db;
  private final Clock clock;

  FundsTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void answer(
      long proposalId, long asked, long available, String budgetLine, String remark, long by) {
    db.sql(
            """
            insert into funds_answer (proposal_id, asked, available, budget_line, remark, \
            answered_by, answered_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(proposalId, asked, available, budgetLine, remark, by, now())
        .update();
  }

  void decide(long id, Decision decision, LocalDate waitUntil, String reason, long by) {
    db.sql(
            """
            update funds_answer set decision = ?, wait_until = ?, reason = ?, decided_by = ?, \
            decided_at = ? where id = ?""")
        .params(decision.name(), waitUntil, reason, by, now(), id)
        .update();
  }

  /** The answers of this review, the earliest first. */
  List<FundsAnswer> of(long proposalId) {
    return db.sql(
            """
            select * from funds_answer where proposal_id = ? and superseded_at is null \
            order by id""")
        .param(proposalId)
        .query(ANSWERS)
        .list();
  }

  Optional<FundsAnswer> last(long proposalId) {
    List<FundsAnswer> all = of(proposalId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** What was answered so far counts no more. */
  void supersede(long proposalId) {
    db.sql(
            """
            update funds_answer set superseded_at = ? where proposal_id = ? \
            and superseded_at is null""")
        .params(now(), proposalId)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
