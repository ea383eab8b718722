package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of circular votes and of the meetings that members demand instead. */
@Repository
class CircularRows {

  private static final RowMapper<CircularVote> CIRCULAR_VOTES = RecordRows.of(CircularVote.class);

  private final JdbcClient db;

  CircularRows(JdbcClient db) {
    this.db = db;
  }

  /** A sitting that nobody called and that is open at once; gives its id. */
  long openSession(long councilId, int year, int no, String number, String place, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into council_session (council_id, jalali_year, session_no, number, kind, \
            starts_at, place, state, called_at, agenda_approved, opened_at) \
            values (?, ?, ?, ?, 'CIRCULAR_CRISIS', ?, ?, 'OPEN', ?, true, ?)""")
        .params(councilId, year, no, number, Timestamp.from(at), place)
        .params(Timestamp.from(at), Timestamp.from(at))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  void open(long itemId, long proposalId, Instant at) {
    db.sql("insert into circular_vote (item_id, proposal_id, opened_at) values (?, ?, ?)")
        .params(itemId, proposalId, Timestamp.from(at))
        .update();
  }

  Optional<CircularVote> find(long itemId) {
    return db.sql("select * from circular_vote where item_id = ?")
        .param(itemId)
        .query(CIRCULAR_VOTES)
        .optional();
  }

  /** The vote on a case that is under way. */
  Optional<CircularVote> running(long proposalId) {
    return db.sql("select * from circular_vote where proposal_id = ? and ending is null")
        .param(proposalId)
        .query(CIRCULAR_VOTES)
        .optional();
  }

  void check(long itemId, boolean complete, String note, long by) {
    db.sql(
            """
            update circular_vote set dossier_complete = ?, dossier_note = ?, checked_by = ? \
            where item_id = ?""")
        .params(complete, note, by, itemId)
        .update();
  }

  void end(long itemId, CircularEnding ending, Instant at) {
    db.sql("update circular_vote set ending = ?, closed_at = ? where item_id = ?")
        .params(ending.name(), Timestamp.from(at), itemId)
        .update();
  }

  void demand(long itemId, long seatId, long personId, String reason, Instant at) {
    db.sql(
            """
            insert into meeting_demand (item_id, seat_id, person_id, reason, demanded_at) \
            values (?, ?, ?, ?, ?)""")
        .params(itemId, seatId, personId, reason, Timestamp.from(at))
        .update();
  }

  int demands(long itemId) {
    return db.sql("select count(*) from meeting_demand where item_id = ?")
        .param(itemId)
        .query(Integer.class)
        .single();
  }

  boolean hasDemanded(long itemId, long personId) {
    return db.sql("select count(*) from meeting_demand where item_id = ? and person_id = ?")
            .params(itemId, personId)
            .query(Integer.class)
            .single()
        > 0;
  }
}
