package org.hamafza.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hamafza.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often something is asked for within an hour, on every node alike. */
@Service
public class Knocks {

  private static final Duration WINDOW = Duration.ofHours(1);

  private final JdbcClient db;
  private final Clock clock;

  Knocks(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Counts a knock; says whether it is still within what is allowed in an hour. It stays counted
   * whatever becomes of the request.
   *
   * @param what the kind of door
   * @param key which one; only its hash is kept
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean allowed(String what, String key, long mostPerHour) {
    String door = what + ":" + CanonicalJson.sha256Hex(key);
    Timestamp now = Timestamp.from(clock.instant());
    if (count(door, now) == 0) {
      db.sql(
              """
              insert into knock (door, window_start, knocks) select ?, ?, 1 where not exists \
              (select 1 from knock where door = ?)""")
          .params(door, now, door)
          .update();
    }
    return db.sql("select knocks from knock where door = ?")
            .param(door)
            .query(Integer.class)
            .single()
        <= mostPerHour;
  }

  private int count(String door, Timestamp now) {
    Instant windowStart = now.toInstant().minus(WINDOW);
    return db.sql(
            """
            update knock set \
            knocks = case when window_start <= ? then 1 else knocks + 1 end, \
            window_start = case when window_start <= ? then ? else window_start end \
            where door = ?""")
        .params(Timestamp.from(windowStart), Timestamp.from(windowStart), now, door)
        .update();
  }
}
