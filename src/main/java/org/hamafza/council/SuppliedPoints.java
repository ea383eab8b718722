package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was supplied after the council had put a case off. */
@Repository
class SuppliedPoints {

  private final JdbcClient db;

  SuppliedPoints(JdbcClient db) {
    this.db = db;
  }

  void insert(long proposalId, long resolutionId, String body, long personId, Instant at) {
    db.sql(
            """
            insert into supplied_point (proposal_id, resolution_id, body, supplied_by, \
            supplied_at) values (?, ?, ?, ?, ?)""")
        .params(proposalId, resolutionId, body, personId, Timestamp.from(at))
        .update();
  }

  /** What was supplied last. */
  Optional<String> latest(long proposalId) {
    return db.sql(
            """
            select body from supplied_point where proposal_id = ? \
            order by id desc fetch first 1 rows only""")
        .param(proposalId)
        .query(String.class)
        .optional();
  }
}
