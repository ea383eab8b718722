package org.hamafza.proposals.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The NGOs that may submit late; only ever added to. */
@Component
class ExceptionTable {

  /** One exception. */
  record Row(long ngoId, LocalDate lastDay, String reason, Instant at) {}

  private final JdbcClient db;

  ExceptionTable(JdbcClient db) {
    this.db = db;
  }

  void add(long callId, Row row, long personId) {
    db.sql(
            """
            insert into call_exception (call_id, ngo_id, last_day, reason, recorded_by, \
            recorded_at) values (?, ?, ?, ?, ?, ?)""")
        .params(callId, row.ngoId(), row.lastDay(), row.reason())
        .params(personId, Timestamp.from(row.at()))
        .update();
  }

  /** The latest first. */
  List<Row> of(long callId) {
    return db.sql("select * from call_exception where call_id = ? order by id desc")
        .param(callId)
        .query(
            (row, index) ->
                new Row(
                    row.getLong("ngo_id"),
                    row.getObject("last_day", LocalDate.class),
                    row.getString("reason"),
                    row.getTimestamp("recorded_at").toInstant()))
        .list();
  }

  /** The last day on which the NGO may submit; empty if nothing was recorded for it. */
  Optional<LocalDate> lastDay(long callId, long ngoId) {
    return of(callId).stream()
        .filter(row -> row.ngoId() == ngoId)
        .map(Row::lastDay)
        .max(LocalDate::compareTo);
  }
}
