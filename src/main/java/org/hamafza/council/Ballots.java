package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ballots: inserted once for each seat, never changed; secret ones without a name on them. */
@Repository
class Ballots {

  private final JdbcClient db;

  Ballots(JdbcClient db) {
    this.db = db;
  }

  void insert(ConflictDeclarations.Called voter, VoteChoice choice, boolean secret, Instant at) {
    try {
      db.sql(
              """
              insert into ballot (item_id, seat_id, person_id, choice, cast_at) \
              values (?, ?, ?, ?, ?)""")
          .params(
              voter.itemId(),
              voter.seatId(),
              voter.personId(),
              secret ? null : choice.name(),
              Timestamp.from(at))
          .update();
      if (secret) {
        addSecret(voter.itemId(), choice, 1);
      }
    } catch (DuplicateKeyException secondVote) {
      throw new Conflict("council.error.alreadyVoted");
    }
  }

  /** Begins the sums of a secret vote, so that every ballot changes rows that are there. */
  void openSecret(long itemId) {
    for (VoteChoice choice : VoteChoice.values()) {
      db.sql("insert into secret_tally (item_id, choice) values (?, ?)")
          .params(itemId, choice.name())
          .update();
    }
  }

  /** Every sum is written, so that a row does not tell by its age who voted last for it. */
  void addSecret(long itemId, VoteChoice choice, int votes) {
    db.sql(
            """
            update secret_tally set votes = votes + case when choice = ? then ? else 0 end \
            where item_id = ?""")
        .params(choice.name(), votes, itemId)
        .update();
  }

  /** What was voted, openly and in secret, each vote once. */
  List<VoteChoice> choices(long itemId) {
    return db
        .sql(
            """
            select choice, 1 as votes from ballot where item_id = ? and choice is not null \
            union all select choice, votes from secret_tally where item_id = ?""")
        .params(itemId, itemId)
        .query(
            (row, index) ->
                Collections.nCopies(
                    row.getInt("votes"), VoteChoice.valueOf(row.getString("choice"))))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
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

  /** What each seat has voted openly; only for after the closing. */
  Map<Long, VoteChoice> bySeat(long itemId) {
    return db
        .sql("select seat_id, choice from ballot where item_id = ? and choice is not null")
        .param(itemId)
        .query(
            (row, index) ->
                Map.entry(row.getLong("seat_id"), VoteChoice.valueOf(row.getString("choice"))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
