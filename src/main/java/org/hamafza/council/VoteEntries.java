package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What somebody entered of a vote on paper or by show of hands; a new try is a new entry. */
@Repository
class VoteEntries {

  /** An entry; {@code confirmed} is null while nobody has checked it. */
  record Entry(long id, long itemId, long enteredBy, Boolean confirmed, String note) {}

  /** Votes of one kind; of one member where the vote is open, else of nobody. */
  record Line(Long memberId, VoteChoice choice, int votes) {}

  private static final RowMapper<Entry> ENTRIES = RecordRows.of(Entry.class);
  private static final RowMapper<Line> LINES = RecordRows.of(Line.class);

  private final JdbcClient db;

  VoteEntries(JdbcClient db) {
    this.db = db;
  }

  void insert(long itemId, long personId, List<Line> lines, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql("insert into vote_entry (item_id, entered_by, entered_at) values (?, ?, ?)")
        .params(itemId, personId, Timestamp.from(at))
        .update(key, "id");
    for (Line line : lines) {
      db.sql(
              """
              insert into vote_entry_line (entry_id, member_id, choice, votes) \
              values (?, ?, ?, ?)""")
          .params(key.getKeyAs(Long.class), line.memberId(), line.choice().name(), line.votes())
          .update();
    }
  }

  Optional<Entry> latest(long itemId) {
    return db.sql(
            """
            select id, item_id, entered_by, confirmed, note from vote_entry where item_id = ? \
            order by id desc fetch first 1 rows only""")
        .param(itemId)
        .query(ENTRIES)
        .optional();
  }

  List<Line> lines(long entryId) {
    return db.sql("select member_id, choice, votes from vote_entry_line where entry_id = ?")
        .param(entryId)
        .query(LINES)
        .list();
  }

  void check(long entryId, long personId, boolean confirmed, String note, Instant at) {
    db.sql(
            """
            update vote_entry set confirmed = ?, checked_by = ?, note = ?, checked_at = ? \
            where id = ?""")
        .params(confirmed, personId, note, Timestamp.from(at), entryId)
        .update();
  }
}
