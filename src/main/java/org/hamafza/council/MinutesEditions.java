package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The prose of minutes, edition by edition; none is ever changed. */
@Repository
class MinutesEditions {

  /**
   * The prose as somebody wrote it.
   *
   * @param of by the id of the item; that of the session as a whole under {@link #WHOLE}
   */
  record Edition(int number, long writtenBy, Instant writtenAt, Map<Long, LocalText> of) {

    LocalText whole() {
      return on(WHOLE);
    }

    LocalText on(long itemId) {
      return of.getOrDefault(itemId, new LocalText("", ""));
    }
  }

  /** Stands for the session as a whole among the ids of its items. */
  static final long WHOLE = 0;

  private final JdbcClient db;

  MinutesEditions(JdbcClient db) {
    this.db = db;
  }

  /** Adds an edition of a session that the caller has locked; returns its number. */
  int add(long sessionId, long personId, Map<Long, LocalText> prose, Instant at) {
    int number = latest(sessionId).map(Edition::number).orElse(0) + 1;
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into minutes_edition (session_id, edition, written_by, written_at) \
            values (?, ?, ?, ?)""")
        .params(sessionId, number, personId, Timestamp.from(at))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    prose.forEach(
        (item, text) ->
            db.sql(
                    """
                    insert into minutes_prose (edition_id, item_id, body_fa, body_en) \
                    values (?, ?, ?, ?)""")
                .params(id, item == WHOLE ? null : item, text.fa(), text.en())
                .update());
    return number;
  }

  Optional<Edition> latest(long sessionId) {
    return of(sessionId).stream().findFirst();
  }

  /** All editions of a session, latest first. */
  List<Edition> of(long sessionId) {
    Map<Integer, Edition> editions = new LinkedHashMap<>();
    db.sql(
            """
            select e.edition, e.written_by, e.written_at, p.item_id, p.body_fa, p.body_en \
            from minutes_edition e left join minutes_prose p on p.edition_id = e.id \
            where e.session_id = ? order by e.edition desc""")
        .param(sessionId)
        .query(
            row -> {
              Edition edition =
                  new Edition(
                      row.getInt("edition"),
                      row.getLong("written_by"),
                      SessionRows.instant(row, "written_at"),
                      new LinkedHashMap<>());
              Edition known = editions.putIfAbsent(edition.number(), edition);
              if (row.getString("body_fa") != null) {
                (known == null ? edition : known)
                    .of()
                    .put(
                        row.getLong("item_id"),
                        new LocalText(row.getString("body_fa"), row.getString("body_en")));
              }
            });
    return List.copyOf(editions.values());
  }
}
