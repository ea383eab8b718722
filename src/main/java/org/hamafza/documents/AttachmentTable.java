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

/** The files that are kept, and those taken out that can still be put back. */
@Component
class AttachmentTable {

  private final JdbcClient db;

  AttachmentTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Attachment> find(UUID id) {
    return db.sql("select * from attachment where id = ? and state = 'KEPT'")
        .param(id)
        .query(AttachmentTable::attachment)
        .optional();
  }

  /** Oldest first. */
  List<Attachment> of(String ownerType, long ownerId) {
    return db.sql(
            """
            select * from attachment where owner_type = ? and owner_id = ? and state = 'KEPT' \
            order by uploaded_at, file_name, id""")
        .params(ownerType, ownerId)
        .query(AttachmentTable::attachment)
        .list();
  }

  /** Those taken out that can be put back, the latest first. */
  List<Attachment> removed(String ownerType, long ownerId, Instant now) {
    return db.sql(
            """
            select * from attachment where owner_type = ? and owner_id = ? \
            and state = 'REMOVED' and expires_at > ? order by expires_at desc, id""")
        .params(ownerType, ownerId, Timestamp.from(now))
        .query(AttachmentTable::attachment)
        .list();
  }

  /** All has come and is what it should be; false if somebody else was faster. */
  boolean keep(Upload upload, long size, String sha256, String mediaType, Instant at) {
    return db.sql(
                """
                update attachment set state = 'KEPT', expires_at = null, size_bytes = ?, \
                received_bytes = ?, sha256 = ?, media_type = ?, uploaded_at = ? \
                where id = ? and state = 'ARRIVING' and received_bytes = ?""")
            .params(size, size, sha256, mediaType, Timestamp.from(at))
            .params(upload.id(), upload.received())
            .update()
        == 1;
  }

  /** A file that is whole from the beginning. */
  void insert(Attachment file, long personId) {
    db.sql(
            """
            insert into attachment (id, owner_type, owner_id, kind, file_name, media_type, \
            size_bytes, sha256, uploaded_by, uploaded_at, state, received_bytes) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'KEPT', ?)""")
        .params(file.id(), file.ownerType(), file.ownerId(), file.kind(), file.fileName())
        .params(file.mediaType(), file.size(), file.sha256(), personId)
        .params(Timestamp.from(file.uploadedAt()), file.size())
        .update();
  }

  boolean remove(UUID id, Instant expiresAt) {
    return db.sql(
                """
                update attachment set state = 'REMOVED', expires_at = ? \
                where id = ? and state = 'KEPT'""")
            .params(Timestamp.from(expiresAt), id)
            .update()
        == 1;
  }

  boolean restore(UUID id, Instant now) {
    return db.sql(
                """
                update attachment set state = 'KEPT', expires_at = null \
                where id = ? and state = 'REMOVED' and expires_at > ?""")
            .params(id, Timestamp.from(now))
            .update()
        == 1;
  }

  /** Some of those whose time is over. */
  List<UUID> expired(Instant now, int most) {
    return db.sql(
            """
            select id from attachment where state in ('ARRIVING', 'REMOVED') \
            and expires_at <= ? order by expires_at limit ?""")
        .params(Timestamp.from(now), most)
        .query(UUID.class)
        .list();
  }

  /** Takes it for deleting, unless it has been kept or put back meanwhile. */
  boolean lockExpired(UUID id, Instant now) {
    return db.sql(
            """
            select id from attachment where id = ? and state in ('ARRIVING', 'REMOVED') \
            and expires_at <= ? for update""")
        .params(id, Timestamp.from(now))
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void delete(UUID id) {
    db.sql("delete from attachment where id = ?").param(id).update();
  }

  private static Attachment attachment(ResultSet row, int index) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getString("owner_type"),
        row.getLong("owner_id"),
        row.getString("kind"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
