package org.hamafza.documents;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the bytes of files in pieces of one size; only the last of a file is shorter. */
@Component
class PieceTable {

  /** Bytes of one piece: the most that is in memory of any file. */
  static final int PIECE = 256 * 1024;

  private final JdbcClient db;

  PieceTable(JdbcClient db) {
    this.db = db;
  }

  /** How many bytes the piece still takes in which {@code offset} lies. */
  static int room(long offset) {
    return (int) (PIECE - offset % PIECE);
  }

  /** Adds bytes behind those that are there: no more than there is {@link #room}. */
  void append(UUID file, long offset, byte[] bytes) {
    long position = offset / PIECE;
    int there = (int) (offset % PIECE);
    if (there == 0) {
      db.sql("insert into attachment_chunk (attachment_id, position, content) values (?, ?, ?)")
          .params(file, position, bytes)
          .update();
    } else {
      byte[] whole = Arrays.copyOf(piece(file, position), there + bytes.length);
      System.arraycopy(bytes, 0, whole, there, bytes.length);
      db.sql("update attachment_chunk set content = ? where attachment_id = ? and position = ?")
          .params(whole, file, position)
          .update();
    }
  }

  /** One piece; empty behind the last. */
  byte[] piece(UUID file, long position) {
    return db.sql("select content from attachment_chunk where attachment_id = ? and position = ?")
        .params(file, position)
        .query(byte[].class)
        .optional()
        .orElse(new byte[0]);
  }

  void delete(UUID file) {
    db.sql("delete from attachment_chunk where attachment_id = ?").param(file).update();
  }
}
