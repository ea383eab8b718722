package org.hamafza.proposals.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why and when calls were amended; only ever added to. */
@Component
class AmendmentTable {

  /** One amendment. */
  record Reason(Instant at, String reason) {}

  private final JdbcClient db;

  AmendmentTable(JdbcClient db) {
    this.db = db;
  }

  void add(long callId, String reason, long personId, Instant at) {
    db.sql(
            """
            insert into call_amendment (call_id, reason, amended_by, amended_at) \
            values (?, ?, ?, ?)""")
        .params(callId, reason, personId, Timestamp.from(at))
        .update();
  }

  /** The latest first. */
  List<Reason> of(long callId) {
    return db.sql("select * from call_amendment where call_id = ? order by id desc")
        .param(callId)
        .query(
            (row, index) ->
                new Reason(row.getTimestamp("amended_at").toInstant(), row.getString("reason")))
        .list();
  }
}
