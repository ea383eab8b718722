package org.hamafza.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of reports. */
@Component
class ReportTable {

  private final JdbcClient db;

  ReportTable(JdbcClient db) {
    this.db = db;
  }

  List<Report> of(long projectId) {
    return db.sql("select * from project_report where project_id = ? order by position")
        .param(projectId)
        .query(ReportTable::report)
        .list();
  }

  Optional<Report> find(long id) {
    return db.sql("select * from project_report where id = ?")
        .param(id)
        .query(ReportTable::report)
        .optional();
  }

  /**
   * The earliest day by which a project of an NGO owes a report that is not there; one that was
   * wound down owes none any more.
   */
  Optional<LocalDate> owedSince(long ngoId, LocalDate day) {
    return db.sql(
            """
            select r.due_on from project_report r join project p on p.id = r.project_id \
            where p.ngo_id = ? and r.submitted_at is null and r.due_on < ? \
            and not exists (select 1 from project_wind_down w \
            where w.proposal_id = p.proposal_id and w.approval_no = p.approval_no) \
            order by r.due_on fetch first 1 rows only""")
        .params(ngoId, day)
        .query((row, index) -> row.getObject("due_on", LocalDate.class))
        .optional();
  }

  void owe(long projectId, int position, ReportSchedule.Owed owed) {
    db.sql(
            """
            insert into project_report (project_id, position, kind, period_end, due_on, state) \
            values (?, ?, ?, ?, ?, 'DUE')""")
        .params(projectId, position, owed.kind().name(), owed.periodEnd(), owed.dueOn())
        .update();
  }

  /** The time of the first submission stays when a returned report comes again. */
  void submit(
      long id,
      String narrative,
      String evidence,
      long spent,
      long repaid,
      Instant at,
      long by,
      boolean onTime) {
    db.sql(
            """
            update project_report set state = 'SUBMITTED', narrative = ?, evidence = ?, \
            spent = ?, repaid = ?, submitted_at = coalesce(submitted_at, ?), submitted_by = ?, \
            on_time = coalesce(on_time, ?) where id = ?""")
        .params(narrative, evidence, spent, repaid, Timestamp.from(at), by, onTime, id)
        .update();
  }

  void reached(long reportId, List<String> values) {
    db.sql("delete from report_indicator where report_id = ?").param(reportId).update();
    for (int i = 0; i < values.size(); i++) {
      db.sql("insert into report_indicator (report_id, position, reached) values (?, ?, ?)")
          .params(reportId, i + 1, values.get(i))
          .update();
    }
  }

  List<String> reached(long reportId) {
    return db.sql("select reached from report_indicator where report_id = ? order by position")
        .param(reportId)
        .query(String.class)
        .list();
  }

  void verify(
      long id, boolean accepted, boolean evidenceVerified, String reason, long by, Instant at) {
    db.sql(
            """
            update project_report set state = ?, evidence_verified = ?, reason = ?, \
            verified_by = ?, verified_at = ? where id = ?""")
        .params(accepted ? "ACCEPTED" : "RETURNED", evidenceVerified, reason)
        .params(by, Timestamp.from(at), id)
        .update();
  }

  private static Report report(ResultSet row, int index) throws SQLException {
    Timestamp submitted = row.getTimestamp("submitted_at");
    return new Report(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getInt("position"),
        Report.Kind.valueOf(row.getString("kind")),
        row.getObject("period_end", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        Report.State.valueOf(row.getString("state")),
        row.getString("narrative"),
        row.getString("evidence"),
        row.getLong("spent"),
        row.getLong("repaid"),
        submitted == null ? null : submitted.toInstant(),
        row.getObject("on_time", Boolean.class),
        row.getBoolean("evidence_verified"),
        row.getString("reason"));
  }
}
