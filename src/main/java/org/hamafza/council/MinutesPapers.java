package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of minutes beside their prose: comments, refused signatures, what was signed. */
@Repository
class MinutesPapers {

  /**
   * How far the minutes of a session are.
   *
   * @param commentsUntil null before they are drafted
   * @param earlyReason why they were signed before that; empty if they were not
   * @param content what was signed; null before
   * @param paper the printed minutes; null before they are published
   */
  record State(Instant commentsUntil, String earlyReason, String content, UUID paper) {

    boolean isFrozen() {
      return content != null;
    }
  }

  /** What a member said to the draft; an empty body is a member who has nothing to say. */
  record Comment(long id, long personId, String body, Instant at) {}

  /** Who would not sign, as SECRETARY or CHAIR, and why. */
  record Refusal(String capacity, long personId, String reason, Instant at) {}

  private final JdbcClient db;

  MinutesPapers(JdbcClient db) {
    this.db = db;
  }

  State state(long sessionId) {
    return db.sql(
            """
            select comments_until, early_reason, minutes_content, minutes_paper \
            from council_session where id = ?""")
        .param(sessionId)
        .query(
            (row, index) ->
                new State(
                    SessionRows.instant(row, "comments_until"),
                    row.getString("early_reason"),
                    row.getString("minutes_content"),
                    row.getObject("minutes_paper", UUID.class)))
        .single();
  }

  void comment(long sessionId, long personId, String body, Instant at) {
    db.sql(
            """
            insert into minutes_comment (session_id, person_id, body, commented_at) \
            values (?, ?, ?, ?)""")
        .params(sessionId, personId, body, Timestamp.from(at))
        .update();
  }

  /** Oldest first. */
  List<Comment> comments(long sessionId) {
    return db.sql("select * from minutes_comment where session_id = ? order by id")
        .param(sessionId)
        .query(
            (row, index) ->
                new Comment(
                    row.getLong("id"),
                    row.getLong("person_id"),
                    row.getString("body"),
                    SessionRows.instant(row, "commented_at")))
        .list();
  }

  void refuse(long sessionId, String capacity, long personId, String reason, Instant at) {
    db.sql(
            """
            insert into minutes_refusal (session_id, capacity, person_id, reason, refused_at) \
            values (?, ?, ?, ?, ?)""")
        .params(sessionId, capacity, personId, reason, Timestamp.from(at))
        .update();
  }

  Optional<Refusal> refusal(long sessionId, String capacity) {
    return refusals(sessionId).stream().filter(r -> r.capacity().equals(capacity)).findFirst();
  }

  List<Refusal> refusals(long sessionId) {
    return db.sql(
            """
            select * from minutes_refusal where session_id = ? \
            order by refused_at, capacity desc""")
        .param(sessionId)
        .query(
            (row, index) ->
                new Refusal(
                    row.getString("capacity"),
                    row.getLong("person_id"),
                    row.getString("reason"),
                    SessionRows.instant(row, "refused_at")))
        .list();
  }
}
