package org.hamafza.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files on their way: rows of attachments that do not count yet. */
@Component
class UploadTable {

  private static final int UNKNOWN = -1;

  private final JdbcClient db;

  UploadTable(JdbcClient db) {
    this.db = db;
  }

  /** Lets one person begin one upload after the other, so that they can be counted. */
  void lock(long personId) {
    db.sql("select id from person where id = ? for update").param(personId).query().singleRow();
  }

  int open(long personId, Instant now) {
    return db.sql(
            """
            select count(*) from attachment where state = 'ARRIVING' and expires_at > ? \
            and uploaded_by = ?""")
        .params(Timestamp.from(now), personId)
        .query(Integer.class)
        .single();
  }

  void insert(Upload upload, long personId, Instant at) {
    db.sql(
            """
            insert into attachment (id, owner_type, owner_id, kind, file_name, media_type, \
            size_bytes, sha256, uploaded_by, uploaded_at, state, received_bytes, expires_at) \
            values (?, ?, ?, ?, ?, '', ?, '', ?, ?, 'ARRIVING', 0, ?)""")
        .params(upload.id(), upload.ownerType(), upload.ownerId(), upload.kind())
        .params(upload.fileName(), upload.size(), personId, Timestamp.from(at))
        .param(Timestamp.from(upload.expiresAt()))
        .update();
  }

  /** One of that person: still on its way, or complete. */
  Optional<Upload> find(UUID id, long personId, Instant now) {
    return db.sql(
            """
            select * from attachment where id = ? and uploaded_by = ? \
            and (state = 'KEPT' or state = 'ARRIVING' and expires_at > ?)""")
        .params(id, personId, Timestamp.from(now))
        .query(UploadTable::upload)
        .optional();
  }

  /** What that person began and did not finish, oldest first. */
  List<Upload> unfinished(String ownerType, long ownerId, long personId, Instant now) {
    return db.sql(
            """
            select * from attachment where owner_type = ? and owner_id = ? and uploaded_by = ? \
            and state = 'ARRIVING' and size_bytes > ? and expires_at > ? \
            order by uploaded_at, id""")
        .params(ownerType, ownerId, personId, UNKNOWN, Timestamp.from(now))
        .query(UploadTable::upload)
        .list();
  }

  /** Counts bytes as received; false if somebody else was faster. */
  boolean advance(UUID id, long from, long to, Instant expiresAt) {
    return db.sql(
                """
                update attachment set received_bytes = ?, expires_at = ? \
                where id = ? and state = 'ARRIVING' and received_bytes = ?""")
            .params(to, Timestamp.from(expiresAt), id, from)
            .update()
        == 1;
  }

  /** Takes it for deleting if it is still on its way. */
  boolean lock(UUID id) {
    return db.sql("select id from attachment where id = ? and state = 'ARRIVING' for update")
        .param(id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private static Upload upload(ResultSet row, int index) throws SQLException {
    Timestamp expires = row.getTimestamp("expires_at");
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("owner_type"),
        row.getLong("owner_id"),
        row.getString("kind"),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        row.getLong("received_bytes"),
        expires == null ? null : expires.toInstant());
  }
}
