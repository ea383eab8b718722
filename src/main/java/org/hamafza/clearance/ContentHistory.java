package org.hamafza.clearance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the versions that were handed in, and what the authority said about each. */
@Component
class ContentHistory {

  private final JdbcClient db;

  ContentHistory(JdbcClient db) {
    this.db = db;
  }

  void freeze(ContentItem item, int version, String sha256, long personId, Instant at) {
    ContentText text = item.text();
    db.sql(
            """
            insert into content_version (item_id, version_no, language, title, audience, body, \
            file_id, sha256, submitted_by, submitted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(item.id(), version, text.language().name(), text.title(), text.audience())
        .params(text.body(), item.fileId(), sha256, personId, Timestamp.from(at))
        .update();
  }

  void judge(ContentItem item, Verdict verdict, String reason, long personId, Instant at) {
    db.sql(
            """
            insert into content_verdict (item_id, version_no, verdict, reason, person_id, \
            decided_at) values (?, ?, ?, ?, ?, ?)""")
        .params(item.id(), item.version(), verdict.name(), reason, personId, Timestamp.from(at))
        .update();
  }

  /** The versions of an item, newest first. */
  List<ContentVersion> of(long itemId) {
    return db.sql(
            """
            select v.*, j.verdict, j.reason, j.decided_at from content_version v \
            left join content_verdict j on j.item_id = v.item_id and j.version_no = v.version_no \
            where v.item_id = ? order by v.version_no desc""")
        .param(itemId)
        .query(ContentHistory::version)
        .list();
  }

  /** The newest version. */
  Optional<ContentVersion> last(long itemId) {
    return of(itemId).stream().findFirst();
  }

  boolean isFrozen(UUID file) {
    return db.sql("select count(*) from content_version where file_id = ?")
            .param(file)
            .query(Long.class)
            .single()
        > 0;
  }

  private static ContentVersion version(ResultSet row, int index) throws SQLException {
    String verdict = row.getString("verdict");
    Timestamp decided = row.getTimestamp("decided_at");
    return new ContentVersion(
        row.getInt("version_no"),
        ContentTable.text(row),
        row.getObject("file_id", UUID.class),
        row.getTimestamp("submitted_at").toInstant(),
        verdict == null ? null : Verdict.valueOf(verdict),
        verdict == null ? "" : row.getString("reason"),
        decided == null ? null : decided.toInstant());
  }
}
