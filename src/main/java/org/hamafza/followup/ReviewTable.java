package org.hamafza.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of performance reviews. */
@Component
class ReviewTable {

  /** What an earlier review of an NGO found. */
  record Earlier(double composite, double onTimePercent) {}

  /** What is known of a project without anybody's judgement. */
  record Results(
      double onTimePercent,
      boolean evidenceVerified,
      int completedProjects,
      boolean unreturnedFunds,
      boolean finalReportMissing) {}

  private final JdbcClient db;

  ReviewTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Review> of(long projectId) {
    return db.sql("select * from performance_review where project_id = ?")
        .param(projectId)
        .query(ReviewTable::review)
        .optional();
  }

  /** What other projects of an NGO earned since a moment. */
  List<Earlier> earlier(long ngoId, long projectId, Instant since) {
    return db.sql(
            """
            select own_composite, own_on_time_percent from performance_review \
            where ngo_id = ? and project_id <> ? and state = 'GRADED' and decided_at >= ?""")
        .params(ngoId, projectId, Timestamp.from(since))
        .query((row, index) -> new Earlier(row.getDouble(1), row.getDouble(2)))
        .list();
  }

  void collect(long projectId, long ngoId, Results results) {
    db.sql(
            """
            insert into performance_review (project_id, ngo_id, state, own_on_time_percent, \
            evidence_verified, completed_projects, unreturned_funds, final_report_missing) \
            values (?, ?, 'COLLECTED', ?, ?, ?, ?, ?)""")
        .params(projectId, ngoId, results.onTimePercent(), results.evidenceVerified())
        .params(results.completedProjects(), results.unreturnedFunds())
        .param(results.finalReportMissing())
        .update();
  }

  void propose(long id, Scores scores, boolean integrityBreach, String remarks, long by) {
    db.sql(
            """
            update performance_review set state = 'PROPOSED', results = ?, quality = ?, \
            timeliness = ?, integrity = ?, synergy = ?, learning = ?, own_composite = ?, \
            integrity_breach = ?, remarks = ?, proposed_by = ? where id = ?""")
        .params(scores.results(), scores.quality(), scores.timeliness(), scores.integrity())
        .params(scores.synergy(), scores.learning(), scores.composite())
        .params(integrityBreach, remarks, by, id)
        .update();
  }

  void invite(long id) {
    db.sql(
            """
            update performance_review set state = 'COMMENTING', ngo_comment = '', \
            commented_at = null where id = ?""")
        .param(id)
        .update();
  }

  void comment(long id, String comment, Instant at) {
    db.sql("update performance_review set ngo_comment = ?, commented_at = ? where id = ?")
        .params(comment, Timestamp.from(at), id)
        .update();
  }

  void prepare(long id, double composite, double onTimePercent) {
    db.sql(
            """
            update performance_review set state = 'GRADING', composite = ?, \
            on_time_percent = ? where id = ?""")
        .params(composite, onTimePercent, id)
        .update();
  }

  void decide(long id, boolean confirmed, String reason, long by, Instant at) {
    db.sql(
            """
            update performance_review set confirmed = ?, reason = ?, decided_by = ?, \
            decided_at = ? where id = ?""")
        .params(confirmed, reason, by, Timestamp.from(at), id)
        .update();
  }

  void grade(long id, String before, String tableGrade, String grade) {
    db.sql(
            """
            update performance_review set grade_before = ?, table_grade = ?, grade = ? \
            where id = ?""")
        .params(before, tableGrade, grade, id)
        .update();
  }

  void finish(long id) {
    db.sql("update performance_review set state = 'GRADED' where id = ?").param(id).update();
  }

  private static Review review(ResultSet row, int index) throws SQLException {
    return new Review(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getLong("ngo_id"),
        Review.State.valueOf(row.getString("state")),
        scores(row),
        row.getObject("composite", Double.class),
        row.getDouble("own_on_time_percent"),
        row.getObject("on_time_percent", Double.class),
        row.getBoolean("evidence_verified"),
        row.getInt("completed_projects"),
        row.getBoolean("integrity_breach"),
        row.getBoolean("unreturned_funds"),
        row.getBoolean("final_report_missing"),
        row.getString("remarks"),
        row.getObject("proposed_by", Long.class),
        row.getString("ngo_comment"),
        row.getTimestamp("commented_at") != null,
        row.getString("table_grade"),
        row.getString("grade"),
        row.getObject("confirmed", Boolean.class),
        row.getString("reason"));
  }

  private static Scores scores(ResultSet row) throws SQLException {
    return row.getObject("results") == null
        ? null
        : new Scores(
            row.getInt("results"),
            row.getInt("quality"),
            row.getInt("timeliness"),
            row.getInt("integrity"),
            row.getInt("synergy"),
            row.getInt("learning"));
  }
}
