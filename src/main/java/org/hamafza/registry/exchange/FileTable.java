package org.hamafza.registry.exchange;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hamafza.registry.exchange.Exchange.Kind;
import org.hamafza.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps files as they were handed in, until they are taken over or replaced. */
@Component
class FileTable {

  /**
   * A file.
   *
   * @param councilId null where it concerns all councils
   */
  record Filed(
      long id,
      Kind kind,
      Long councilId,
      long personId,
      String content,
      String sha256,
      boolean taken) {}

  // Long enough to ask somebody about a row; what was forgotten then holds accounts that nobody
  // needs.
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient db;

  FileTable(JdbcClient db) {
    this.db = db;
  }

  /**
   * Keeps a file instead of those of the same kind that this person never took over; what anybody
   * else has forgotten goes too.
   */
  long insert(Kind kind, Long councilId, long personId, String content, Instant at) {
    db.sql(
            """
            delete from registry_file where taken_at is null \
            and (kind = ? and person_id = ? or handed_in_at < ?)""")
        .params(kind.name(), personId, Timestamp.from(at.minus(KEPT)))
        .update();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into registry_file (kind, council_id, person_id, content, sha256, \
            handed_in_at) values (?, ?, ?, ?, ?, ?)""")
        .params(kind.name(), councilId, personId, content)
        .params(CanonicalJson.sha256Hex(content), Timestamp.from(at))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  Optional<Filed> find(long id) {
    return db.sql("select * from registry_file where id = ?")
        .param(id)
        .query(
            (row, index) ->
                new Filed(
                    row.getLong("id"),
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("council_id", Long.class),
                    row.getLong("person_id"),
                    row.getString("content"),
                    row.getString("sha256"),
                    row.getTimestamp("taken_at") != null))
        .optional();
  }

  /** The file, kept from others until the commit. */
  Optional<Filed> lock(long id) {
    db.sql("select id from registry_file where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
    return find(id);
  }

  /** What it held is in the registry and in the record now. */
  void taken(long id, Instant at) {
    db.sql("update registry_file set taken_at = ?, content = '' where id = ?")
        .params(Timestamp.from(at), id)
        .update();
  }
}
