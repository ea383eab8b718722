package org.hamafza.process.operator;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says every half minute that this node runs, and lists the nodes that said so. */
@Component
class Nodes {

  private static final Duration SILENCE = Duration.ofSeconds(90);
  private static final Duration FORGOTTEN = Duration.ofDays(7);

  /** A node; {@code alive} if it was seen lately, {@code own} if it wrote this page. */
  public record Node(
      String id,
      Instant startedAt,
      Instant lastSeenAt,
      String version,
      String database,
      boolean alive,
      boolean own) {}

  private final String id = UUID.randomUUID().toString();
  private final Instant startedAt;
  private final JdbcClient db;
  private final Clock clock;
  private final Versions versions;

  Nodes(JdbcClient db, Clock clock, Versions versions) {
    this.db = db;
    this.clock = clock;
    this.versions = versions;
    this.startedAt = clock.instant();
  }

  @Scheduled(fixedRateString = "${hamafza.heartbeat:30s}")
  @Transactional
  public void beat() {
    Instant now = clock.instant();
    int known =
        db.sql("update node set last_seen_at = ? where id = ?")
            .params(Timestamp.from(now), id)
            .update();
    if (known == 0) {
      db.sql(
              """
              insert into node (id, started_at, last_seen_at, version, database_name) \
              values (?, ?, ?, ?, ?)""")
          .params(
              id,
              Timestamp.from(startedAt),
              Timestamp.from(now),
              versions.application(),
              versions.database())
          .update();
    }
    db.sql("delete from node where last_seen_at < ?")
        .param(Timestamp.from(now.minus(FORGOTTEN)))
        .update();
  }

  /** The nodes of the last days, the latest seen first. */
  List<Node> seen() {
    Instant now = clock.instant();
    return db.sql("select * from node order by last_seen_at desc, id")
        .query(
            (row, index) -> {
              Instant seen = row.getTimestamp("last_seen_at").toInstant();
              return new Node(
                  row.getString("id"),
                  row.getTimestamp("started_at").toInstant(),
                  seen,
                  row.getString("version"),
                  row.getString("database_name"),
                  seen.isAfter(now.minus(SILENCE)),
                  row.getString("id").equals(id));
            })
        .list();
  }
}
