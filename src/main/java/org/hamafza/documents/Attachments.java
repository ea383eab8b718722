package org.hamafza.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files in the database in pieces, so that none is ever whole in memory. The owning room
 * checks who may add, read and remove.
 */
@Service
public class Attachments {

  /** Bytes of one piece. */
  static final int PIECE = 256 * 1024;

  private static final int LONGEST_NAME = 200;

  private final JdbcClient db;
  private final Clock clock;

  Attachments(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Stores a file.
   *
   * @param mostBytes the largest size that is accepted
   * @throws InvalidInput at field {@code file} if it is empty, too large or of a refused kind
   */
  @Transactional
  public Attachment store(
      String ownerType,
      long ownerId,
      String kind,
      String fileName,
      InputStream content,
      long mostBytes,
      long uploadedBy) {
    String name = name(fileName);
    String mediaType =
        FileKind.ofName(name)
            .map(FileKind::mediaType)
            .orElseThrow(() -> new InvalidInput("file", "documents.error.kind"));
    UUID id = UUID.randomUUID();
    db.sql(
            """
            insert into attachment (id, owner_type, owner_id, kind, file_name, media_type, \
            size_bytes, sha256, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, 0, '', ?, ?)""")
        .params(
            id,
            ownerType,
            ownerId,
            kind,
            name,
            mediaType,
            uploadedBy,
            Timestamp.from(clock.instant()))
        .update();
    MessageDigest digest = sha256();
    long size = pieces(id, name, content, mostBytes, digest);
    if (size == 0) {
      throw new InvalidInput("file", "documents.error.empty");
    }
    db.sql("update attachment set size_bytes = ?, sha256 = ? where id = ?")
        .params(size, HexFormat.of().formatHex(digest.digest()), id)
        .update();
    return find(id).orElseThrow();
  }

  private long pieces(
      UUID id, String name, InputStream content, long mostBytes, MessageDigest digest) {
    long size = 0;
    try {
      int position = 0;
      for (byte[] piece = content.readNBytes(PIECE);
          piece.length > 0;
          piece = content.readNBytes(PIECE)) {
        if (position == 0 && !FileKind.ofName(name).orElseThrow().begins(piece)) {
          throw new InvalidInput("file", "documents.error.content");
        }
        size += piece.length;
        if (size > mostBytes) {
          throw new InvalidInput("file", "documents.error.size", mostBytes / 1024 / 1024);
        }
        digest.update(piece);
        db.sql("insert into attachment_chunk (attachment_id, position, content) values (?, ?, ?)")
            .params(id, position++, piece)
            .update();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return size;
  }

  /** The files of one owner, oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(String ownerType, long ownerId) {
    return db.sql(
            """
            select * from attachment where owner_type = ? and owner_id = ? \
            order by uploaded_at, file_name""")
        .params(ownerType, ownerId)
        .query(Attachments::attachment)
        .list();
  }

  /** The file of that id. */
  @Transactional(readOnly = true)
  public Optional<Attachment> find(UUID id) {
    return db.sql("select * from attachment where id = ?")
        .param(id)
        .query(Attachments::attachment)
        .optional();
  }

  /** Writes the content of a file, piece by piece. */
  @Transactional(readOnly = true)
  public void copy(UUID id, OutputStream target) throws IOException {
    for (int position = 0; ; position++) {
      Optional<byte[]> piece =
          db.sql("select content from attachment_chunk where attachment_id = ? and position = ?")
              .params(id, position)
              .query(byte[].class)
              .optional();
      if (piece.isEmpty()) {
        return;
      }
      target.write(piece.get());
    }
  }

  /** Removes a file that was never part of a submitted version. */
  @Transactional
  public void remove(UUID id) {
    db.sql("delete from attachment_chunk where attachment_id = ?").param(id).update();
    db.sql("delete from attachment where id = ?").param(id).update();
  }

  // Only the last part of a path, without characters that disguise or break it.
  private static String name(String fileName) {
    String text = fileName == null ? "" : fileName.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
    String name = PersianText.canonical(text.substring(text.lastIndexOf('/') + 1)).trim();
    if (name.isEmpty() || name.startsWith(".")) {
      throw new InvalidInput("file", "documents.error.name");
    }
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
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
