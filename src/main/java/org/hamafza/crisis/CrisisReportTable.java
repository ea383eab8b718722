package org.hamafza.crisis;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The closing reports of crises and the files that they list. */
@Repository
class CrisisReportTable {

  private static final RowMapper<ClosingReport> CLOSING_REPORTS =
      RecordRows.of(ClosingReport.class);

  private final JdbcClient db;

  CrisisReportTable(JdbcClient db) {
    this.db = db;
  }

  void insert(ClosingReport report, List<CrisisFile> files, Set<Long> sampled) {
    db.sql(
            """
            insert into crisis_report (declaration_id, compiled_at, files, median_hours, \
            longest_hours, requested, granted, sample_percent) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(report.declarationId(), Timestamp.from(report.compiledAt()), report.files())
        .param(report.medianHours())
        .param(report.longestHours())
        .params(report.requested(), report.granted(), report.samplePercent())
        .update();
    for (CrisisFile file : files) {
      db.sql(
              """
              insert into crisis_report_file (declaration_id, proposal_id, number, title_fa, \
              title_en, outcome, hours, requested, granted, sampled) \
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(report.declarationId(), file.proposalId(), file.number())
          .params(file.title().fa(), file.title().en())
          .param(file.outcome())
          .param(file.hours())
          .params(file.requested(), file.granted(), sampled.contains(file.proposalId()))
          .update();
    }
  }

  Optional<ClosingReport> find(long declarationId) {
    return db.sql("select * from crisis_report where declaration_id = ?")
        .param(declarationId)
        .query(CLOSING_REPORTS)
        .optional();
  }

  List<ReportFile> files(long declarationId) {
    return db.sql(
            "select * from crisis_report_file where declaration_id = ? order by number, proposal_id")
        .param(declarationId)
        .query(
            (row, index) ->
                new ReportFile(
                    new CrisisFile(
                        row.getLong("proposal_id"),
                        row.getString("number"),
                        new LocalText(row.getString("title_fa"), row.getString("title_en")),
                        row.getString("outcome"),
                        row.getObject("hours", Long.class),
                        row.getLong("requested"),
                        row.getLong("granted")),
                    row.getBoolean("sampled")))
        .list();
  }

  void close(long declarationId, String assessment, long by, Instant at) {
    db.sql(
            """
            update crisis_report set assessment = ?, closed_by = ?, closed_at = ? \
            where declaration_id = ?""")
        .params(assessment, by, Timestamp.from(at), declarationId)
        .update();
  }
}
