package org.hamafza.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the submitted versions; they are only ever added. */
@Component
class VersionTable {

  private final JdbcClient db;

  VersionTable(JdbcClient db) {
    this.db = db;
  }

  /** Freezes complete content with its files; gives the hash of what was frozen. */
  String freeze(
      long id,
      int version,
      ProposalContent content,
      List<Attachment> files,
      long submittedBy,
      Instant at) {
    Map<String, Object> whole = ProposalJson.map(content);
    whole.put("files", files.stream().map(VersionTable::file).toList());
    String json = CanonicalJson.write(whole);
    String sha256 = CanonicalJson.sha256Hex(json);
    db.sql(
            """
            insert into proposal_version (proposal_id, version_no, content, sha256, area, \
            requested, own, other, total, starts_on, ends_on, submitted_by, submitted_at) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(id, version, json, sha256, content.area())
        .params(content.requested(), content.own(), content.other(), content.total())
        .params(content.startsOn(), content.endsOn(), submittedBy, Timestamp.from(at))
        .update();
    rows(id, version, content);
    insertEach(
        "proposal_version_file",
        "attachment_id",
        id,
        version,
        files.stream().map(Attachment::id).toList());
    return sha256;
  }

  private void rows(long id, int version, ProposalContent content) {
    int position = 0;
    for (BudgetLine line : content.lines()) {
      db.sql("insert into budget_line values (?, ?, ?, ?, ?, ?)")
          .params(id, version, position++, line.type().name(), line.text(), line.amount())
          .update();
    }
    position = 0;
    for (Indicator row : content.indicators()) {
      db.sql("insert into indicator values (?, ?, ?, ?, ?, ?, ?)")
          .params(id, version, position++, row.name(), row.unit(), row.baseline(), row.target())
          .update();
    }
    insertEach("proposal_partner", "ngo_id", id, version, content.partners());
    insertEach("proposal_county", "county_code", id, version, content.counties());
    insertEach("proposal_agency", "agency_code", id, version, content.agencies());
    List<String> support = content.support().stream().map(Support::name).toList();
    insertEach("proposal_support", "support", id, version, support);
  }

  private void insertEach(String table, String column, long id, int version, Collection<?> values) {
    String sql =
        "insert into %s (proposal_id, version_no, %s) values (?, ?, ?)".formatted(table, column);
    values.forEach(each -> db.sql(sql).params(id, version, each).update());
  }

  /** All versions, oldest first. */
  List<SubmittedVersion> all(long id) {
    return db.sql(
            """
            select version_no, content, sha256, submitted_by, submitted_at from proposal_version \
            where proposal_id = ? order by version_no""")
        .param(id)
        .query(
            (row, index) ->
                new SubmittedVersion(
                    row.getInt("version_no"),
                    ProposalJson.read(row.getString("content")),
                    ProposalJson.files(row.getString("content")),
                    row.getLong("submitted_by"),
                    row.getTimestamp("submitted_at").toInstant(),
                    row.getString("sha256")))
        .list();
  }

  /** The files that belong to submitted versions, which therefore stay. */
  Set<UUID> files(long id, int version) {
    return Set.copyOf(
        db.sql(
                """
                select attachment_id from proposal_version_file \
                where proposal_id = ? and version_no = ?""")
            .params(id, version)
            .query(UUID.class)
            .list());
  }

  boolean isFrozen(UUID file) {
    return db.sql("select count(*) from proposal_version_file where attachment_id = ?")
            .param(file)
            .query(Long.class)
            .single()
        > 0;
  }

  /** When the first version was submitted; empty for a draft that never was. */
  Optional<Instant> begun(long id) {
    return db.sql(
            "select submitted_at from proposal_version where proposal_id = ? and version_no = 1")
        .param(id)
        .query((row, index) -> row.getTimestamp("submitted_at").toInstant())
        .optional();
  }

  /** Who submitted a version. */
  long submitter(long id, int version) {
    return db.sql(
            "select submitted_by from proposal_version where proposal_id = ? and version_no = ?")
        .params(id, version)
        .query(Long.class)
        .single();
  }

  /** Everybody who submitted any version. */
  List<Long> submitters(long id) {
    return new ArrayList<>(
        db.sql("select distinct submitted_by from proposal_version where proposal_id = ?")
            .param(id)
            .query(Long.class)
            .list());
  }

  private static Map<String, Object> file(Attachment file) {
    return Map.of(
        "id", file.id().toString(),
        "kind", file.kind(),
        "fileName", file.fileName(),
        "sha256", file.sha256());
  }
}
