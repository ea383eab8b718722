package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ballots: inserted once for each seat, never changed. */
@Repository
class Ballots {

  private final JdbcClient db;

  Ballots(JdbcClient db) {
    this.db = db;
  }

  void insert(ConflictDeclarations.Called voter, VoteChoice choice, Instant at) {
    try {
      db.sql(
              """
              insert into ballot (item_id, seat_id, person_id, choice, cast_at) \
              values (?, ?, ?, ?, ?)""")
          .params(
              voter.itemId(), voter.seatId(), voter.personId(), choice.name(), Timestamp.from(at))
          .update();
    } catch (DuplicateKeyException secondVote) {
      throw new Conflict("council.error.alreadyVoted");
    }
  }

  List<VoteChoice> choices(long itemId) {
    return db.sql("select choice from ballot where item_id = ?")
        .param(itemId)
        .query((row, index) -> VoteChoice.valueOf(row.getString("choice")))
        .list();
  }

  /** The seats that have voted; not what. */
  Set<Long> seats(long itemId) {
    return db
        .sql("select seat_id from ballot where item_id = ?")
        .param(itemId)
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What each seat has voted; only for after the closing. */
  Map<Long, VoteChoice> bySeat(long itemId) {
    return db
        .sql("select seat_id, choice from ballot where item_id = ?")
        .param(itemId)
        .query(
            (row, index) ->
                Map.entry(row.getLong("seat_id"), VoteChoice.valueOf(row.getString("choice"))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
