package org.hamafza.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of agencies and their opinions. */
@Repository
class OpinionTable {

  private final JdbcClient db;
  private final Clock clock;

  OpinionTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(long proposalId, String agencyCode, boolean lead) {
    db.sql("insert into agency_opinion (proposal_id, agency_code, part) values (?, ?, ?)")
        .params(proposalId, agencyCode, lead ? "LEAD" : "CO")
        .update();
  }

  List<AgencyOpinion> of(long proposalId) {
    return db.sql("select * from agency_opinion where proposal_id = ? order by id")
        .param(proposalId)
        .query(OpinionTable::opinion)
        .list();
  }

  AgencyOpinion get(long id) {
    return db.sql("select * from agency_opinion where id = ?")
        .param(id)
        .query(OpinionTable::opinion)
        .optional()
        .orElseThrow(NotFound::new);
  }

  void ask(long id) {
    db.sql("update agency_opinion set asked = true where id = ?").param(id).update();
  }

  void setDue(long proposalId, Instant dueAt) {
    db.sql(
            """
            update agency_opinion set due_at = ? \
            where proposal_id = ? and asked = true and stance is null""")
        .params(Timestamp.from(dueAt), proposalId)
        .update();
  }

  /** Whoever comes first, the agency or its last day, stays. */
  void answer(long id, Stance stance, String remark, Long givenBy) {
    int rows =
        db.sql(
                """
                update agency_opinion set stance = ?, remark = ?, given_by = ?, given_at = ? \
                where id = ? and asked = true and stance is null""")
            .params(stance.name(), remark, givenBy, Timestamp.from(clock.instant()), id)
            .update();
    if (rows != 1) {
      throw new Conflict("review.error.opinionClosed");
    }
  }

  private static AgencyOpinion opinion(ResultSet row, int index) throws SQLException {
    String stance = row.getString("stance");
    return new AgencyOpinion(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getString("agency_code"),
        "LEAD".equals(row.getString("part")),
        row.getBoolean("asked"),
        stance == null ? null : Stance.valueOf(stance),
        row.getString("remark"),
        instant(row.getTimestamp("due_at")),
        row.getObject("given_by", Long.class),
        instant(row.getTimestamp("given_at")));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
