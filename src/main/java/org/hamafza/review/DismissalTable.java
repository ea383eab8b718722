package org.hamafza.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of known conflicts that were found to be none. */
@Repository
class DismissalTable {

  private final JdbcClient db;
  private final Clock clock;

  DismissalTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void propose(long proposalId, KnownConflict known, String reason, long by) {
    db.sql(
            """
            insert into conflict_dismissal (proposal_id, person_id, code, party, reason, \
            proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(proposalId, known.personId(), known.code().code(), known.party(), reason, by)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  void answer(long id, boolean confirmed, String answer, long by) {
    db.sql(
            """
            update conflict_dismissal set confirmed = ?, answer = ?, answered_by = ?, \
            answered_at = ? where id = ? and confirmed is null""")
        .params(confirmed, answer, by, Timestamp.from(clock.instant()), id)
        .update();
  }

  Optional<ConflictDismissal> find(long proposalId, long id) {
    return query("where proposal_id = ? and id = ?", proposalId, id).stream().findFirst();
  }

  /** What was said last to a known conflict, named by its key. */
  Optional<ConflictDismissal> last(long proposalId, String key) {
    return of(proposalId).stream()
        .filter(each -> each.key().equals(key))
        .reduce((one, later) -> later);
  }

  /** All that were proposed for a case, the oldest first. */
  List<ConflictDismissal> of(long proposalId) {
    return query("where proposal_id = ? order by id", proposalId);
  }

  /** Those of all cases that wait for a second person, the oldest first. */
  List<ConflictDismissal> waiting() {
    return query("where confirmed is null order by id");
  }

  /** The conflicts of a case that do not count any more, as in {@link KnownConflict#key()}. */
  Set<String> confirmedKeys(long proposalId) {
    return query("where proposal_id = ? and confirmed = true", proposalId).stream()
        .map(ConflictDismissal::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same for many cases, by their ids. */
  Map<Long, Set<String>> confirmedKeys(Collection<Long> proposals) {
    return db
        .sql("select * from conflict_dismissal where confirmed = true and proposal_id in (:ids)")
        .param("ids", proposals)
        .query(DismissalTable::dismissal)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                ConflictDismissal::proposalId,
                Collectors.mapping(ConflictDismissal::key, Collectors.toSet())));
  }

  private List<ConflictDismissal> query(String condition, Object... params) {
    return db.sql("select * from conflict_dismissal " + condition)
        .params(params)
        .query(DismissalTable::dismissal)
        .list();
  }

  private static ConflictDismissal dismissal(ResultSet row, int index) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    return new ConflictDismissal(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getLong("person_id"),
        row.getString("code"),
        row.getString("party"),
        row.getString("reason"),
        row.getLong("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getObject("confirmed", Boolean.class),
        row.getString("answer"),
        row.getObject("answered_by", Long.class),
        answered == null ? null : answered.toInstant());
  }
}
