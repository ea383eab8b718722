package org.hamafza.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the attempts at actions. */
@Component
class ExecutionTable {

  private final JdbcClient db;
  private final Clock clock;

  ExecutionTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Execution> of(long actionId) {
    return db.sql("select * from action_execution where action_id = ? order by round_no")
        .param(actionId)
        .query(
            (row, index) ->
                new Execution(
                    row.getLong("id"),
                    row.getLong("action_id"),
                    row.getInt("round_no"),
                    row.getString("report"),
                    row.getString("evidence"),
                    row.getLong("reported_by"),
                    row.getObject("accepted", Boolean.class),
                    row.getString("reason")))
        .list();
  }

  Optional<Execution> latest(long actionId) {
    List<Execution> all = of(actionId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  int report(long actionId, String report, String evidence, long by) {
    int attempt = of(actionId).size() + 1;
    db.sql(
            """
            insert into action_execution (action_id, round_no, report, evidence, reported_by, \
            reported_at) values (?, ?, ?, ?, ?, ?)""")
        .params(actionId, attempt, report, evidence, by, Timestamp.from(clock.instant()))
        .update();
    return attempt;
  }

  /** Whether the attempt still waited for a judgement. */
  boolean verify(long id, boolean accepted, String reason, long by) {
    return db.sql(
                """
                update action_execution set accepted = ?, reason = ?, verified_by = ?, \
                verified_at = ? where id = ? and accepted is null""")
            .params(accepted, reason, by, Timestamp.from(clock.instant()), id)
            .update()
        == 1;
  }
}
