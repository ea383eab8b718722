package org.hamafza.clearance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who uses a cleared content: the NGOs of its campaign, and people of the council. */
@Component
class ContentUses {

  /** How it became known that somebody uses a content. */
  enum Way {
    DECLARED,
    DOWNLOADED
  }

  private final JdbcClient db;

  ContentUses(JdbcClient db) {
    this.db = db;
  }

  void share(long itemId, Set<Long> ngos) {
    ngos.forEach(
        ngo ->
            db.sql("insert into content_party (item_id, ngo_id) values (?, ?)")
                .params(itemId, ngo)
                .update());
  }

  List<Long> ngos(long itemId) {
    return db.sql("select ngo_id from content_party where item_id = ? order by ngo_id")
        .param(itemId)
        .query(Long.class)
        .list();
  }

  List<Long> people(long itemId) {
    return db.sql("select person_id from content_use where item_id = ? order by person_id")
        .param(itemId)
        .query(Long.class)
        .list();
  }

  boolean uses(long itemId, long personId) {
    return people(itemId).contains(personId);
  }

  /** Keeps that somebody uses it; false if that was known. */
  boolean add(long itemId, long personId, Way way, Instant at) {
    return db.sql(
                """
                insert into content_use (item_id, person_id, way, used_at) \
                select ?, ?, ?, ? where not exists \
                (select 1 from content_use where item_id = ? and person_id = ?)""")
            .params(itemId, personId, way.name(), Timestamp.from(at), itemId, personId)
            .update()
        == 1;
  }
}
