package org.hamafza.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of decisions of the secretariat; each answer is written once. */
@Repository
class ProposedDecisionTable {

  private final JdbcClient db;
  private final Clock clock;

  ProposedDecisionTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(long proposalId, ProposedDecision.Draft draft, long by) {
    db.sql(
            """
            insert into secretariat_decision (proposal_id, outcome, amount_granted, text_fa, \
            text_en, conditions_fa, conditions_en, reason, proposed_by, proposed_at) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            proposalId,
            draft.outcome().name(),
            draft.amountGranted(),
            draft.text().fa(),
            draft.text().en(),
            draft.conditions().fa(),
            draft.conditions().en(),
            draft.reason(),
            by,
            Timestamp.from(clock.instant()))
        .update();
  }

  Optional<ProposedDecision> latest(long proposalId) {
    return db.sql(
            """
            select * from secretariat_decision where proposal_id = ? order by id desc \
            fetch first 1 rows only""")
        .param(proposalId)
        .query(ProposedDecisionTable::decision)
        .optional();
  }

  void answer(long id, boolean approved, String note, long by) {
    once(
        db.sql(
                """
                update secretariat_decision set approved = ?, note = ?, answered_by = ?, \
                answered_at = ? where id = ? and approved is null""")
            .params(approved, note, by, Timestamp.from(clock.instant()), id)
            .update());
  }

  void number(long id, int year, int orderNo, String number) {
    once(
        db.sql(
                """
                update secretariat_decision set jalali_year = ?, order_no = ?, number = ? \
                where id = ? and number is null""")
            .params(year, orderNo, number, id)
            .update());
  }

  void callIn(long id, boolean calledIn, String reason, long by) {
    once(
        db.sql(
                """
                update secretariat_decision set called_in = ?, call_in_reason = ?, \
                called_in_by = ? where id = ? and called_in is null""")
            .params(calledIn, reason, by, id)
            .update());
  }

  private static void once(int rows) {
    if (rows != 1) {
      throw new Conflict("council.secretariat.error.answered");
    }
  }

  private static ProposedDecision decision(ResultSet row, int index) throws SQLException {
    return new ProposedDecision(
        row.getLong("id"),
        row.getLong("proposal_id"),
        new ProposedDecision.Draft(
            SecretariatOutcome.valueOf(row.getString("outcome")),
            row.getLong("amount_granted"),
            new LocalText(row.getString("text_fa"), row.getString("text_en")),
            new LocalText(row.getString("conditions_fa"), row.getString("conditions_en")),
            row.getString("reason")),
        row.getLong("proposed_by"),
        row.getObject("approved", Boolean.class),
        row.getString("note"),
        row.getObject("jalali_year", Integer.class),
        row.getObject("order_no", Integer.class),
        row.getString("number"),
        row.getObject("called_in", Boolean.class),
        row.getString("call_in_reason"));
  }
}
