package org.hamafza.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviewers' places. */
@Repository
class SlotTable {

  private static final RowMapper<ReviewerTie> TIES = RecordRows.of(ReviewerTie.class);

  private final JdbcClient db;
  private final Clock clock;

  SlotTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(
      long proposalId,
      int round,
      ReviewerRole role,
      Contribution contribution,
      LocalDate rubricFrom) {
    db.sql(
            """
            insert into review_slot (proposal_id, round, reviewer_role, contribution, state, \
            rubric_from) values (?, ?, ?, ?, 'PENDING', ?)""")
        .params(proposalId, round, role.name(), contribution.name(), rubricFrom)
        .update();
  }

  /** The places of the review that counts; an earlier one was superseded on appeal. */
  List<Slot> of(long proposalId) {
    return db.sql(
            """
            select * from review_slot where proposal_id = ? and superseded = false \
            order by id""")
        .param(proposalId)
        .query(SlotTable::slot)
        .list();
  }

  /** The last round of all reviews of the case; 0 if there was none. */
  int lastRound(long proposalId) {
    return db.sql("select coalesce(max(round), 0) from review_slot where proposal_id = ?")
        .param(proposalId)
        .query(Integer.class)
        .single();
  }

  /** Who had a hand in a review of the case that was superseded. */
  Set<Long> earlierReviewers(long proposalId) {
    return Set.copyOf(
        db.sql(
                """
                select reviewer_id from review_slot where proposal_id = ? \
                and superseded = true and reviewer_id is not null""")
            .param(proposalId)
            .query(Long.class)
            .set());
  }

  /** Who has scored the case, in whichever review. */
  Set<Long> scorers(long proposalId) {
    return scorers(proposalId, "");
  }

  /** Who has scored it in a review that was superseded. */
  Set<Long> earlierScorers(long proposalId) {
    return scorers(proposalId, " and superseded = true");
  }

  private Set<Long> scorers(long proposalId, String condition) {
    return Set.copyOf(
        db.sql(
                "select reviewer_id from review_slot where proposal_id = ?"
                    + " and contribution = 'SCORE' and state = 'SUBMITTED'"
                    + condition)
            .param(proposalId)
            .query(Long.class)
            .set());
  }

  List<ReviewerTie> ties(Collection<Long> proposals) {
    return proposals.isEmpty()
        ? List.of()
        : db.sql(
                """
                select proposal_id, reviewer_id as person_id, \
                case when conflict_code in ('COI-0', 'DECLINED') then null else conflict_code end \
                as conflict_code from review_slot where reviewer_id is not null \
                and proposal_id in (:proposals) order by id""")
            .param("proposals", proposals)
            .query(TIES)
            .list();
  }

  void supersede(long proposalId) {
    db.sql("update review_slot set superseded = true where proposal_id = ?")
        .param(proposalId)
        .update();
  }

  /** The proposals among these from whose review a person is recused. */
  Set<Long> recused(long personId, Collection<Long> proposals) {
    return Set.copyOf(
        db.sql(
                """
                select proposal_id from review_slot where reviewer_id = :person \
                and state = 'RECUSED' and conflict_code <> :declined \
                and proposal_id in (:proposals)""")
            .param("declined", Slot.DECLINED)
            .param("person", personId)
            .param("proposals", proposals)
            .query(Long.class)
            .set());
  }

  /** Which of these proposals a person reviews, without having stepped out. */
  Set<Long> reviewed(long personId, Collection<Long> proposals) {
    return Set.copyOf(
        db.sql(
                """
                select proposal_id from review_slot where reviewer_id = :person \
                and state <> 'RECUSED' and superseded = false and proposal_id in (:proposals)""")
            .param("person", personId)
            .param("proposals", proposals)
            .query(Long.class)
            .set());
  }

  Slot get(long id) {
    return db.sql("select * from review_slot where id = ?")
        .param(id)
        .query(SlotTable::slot)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** How many reviews these people have still to do, over all proposals. */
  Map<Long, Integer> loads(Collection<Long> people) {
    Map<Long, Integer> loads = new HashMap<>();
    if (!people.isEmpty()) {
      db.sql(
              """
              select reviewer_id, count(*) from review_slot where state = 'PENDING' \
              and reviewer_id in (:people) group by reviewer_id""")
          .param("people", people)
          .query((RowCallbackHandler) row -> loads.put(row.getLong(1), row.getInt(2)));
    }
    return loads;
  }

  void assign(long id, long personId) {
    changed(
        db.sql(
                """
                update review_slot set reviewer_id = ?, assigned_at = ? \
                where id = ? and state = 'PENDING' and reviewer_id is null and vacant_reason is null""")
            .params(personId, now(), id)
            .update());
  }

  void leaveEmpty(long id, String reason) {
    changed(
        db.sql(
                """
                update review_slot set vacant_reason = ? \
                where id = ? and state = 'PENDING' and reviewer_id is null""")
            .params(reason, id)
            .update());
  }

  void declare(long id, String conflictCode) {
    changed(
        db.sql("update review_slot set conflict_code = ? where id = ? and state = 'PENDING'")
            .params(conflictCode, id)
            .update());
  }

  void recuse(long id, String conflictCode) {
    changed(
        db.sql(
                """
                update review_slot set state = 'RECUSED', conflict_code = ?, ended_at = ? \
                where id = ? and state = 'PENDING'""")
            .params(conflictCode, now(), id)
            .update());
  }

  void submitScores(long id, int version, String conflictCode, String remark) {
    changed(
        db.sql(
                """
                update review_slot set state = 'SUBMITTED', version_no = ?, \
                conflict_code = ?, remark = ?, ended_at = ? where id = ? and state = 'PENDING'""")
            .params(version, conflictCode, remark, now(), id)
            .update());
  }

  void submitOpinion(long id, int version, String conflictCode, Stance stance, String remark) {
    changed(
        db.sql(
                """
                update review_slot set state = 'SUBMITTED', version_no = ?, \
                conflict_code = ?, stance = ?, remark = ?, ended_at = ? \
                where id = ? and state = 'PENDING'""")
            .params(version, conflictCode, stance.name(), remark, now(), id)
            .update());
  }

  // What is in stays as it is.
  private static void changed(int rows) {
    if (rows != 1) {
      throw new Conflict("review.error.slotClosed");
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Slot slot(ResultSet row, int index) throws SQLException {
    String stance = row.getString("stance");
    Timestamp ended = row.getTimestamp("ended_at");
    return new Slot(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getInt("round"),
        ReviewerRole.valueOf(row.getString("reviewer_role")),
        Contribution.valueOf(row.getString("contribution")),
        Slot.State.valueOf(row.getString("state")),
        row.getObject("reviewer_id", Long.class),
        row.getString("conflict_code"),
        stance == null ? null : Stance.valueOf(stance),
        row.getString("remark"),
        row.getObject("rubric_from", LocalDate.class),
        row.getObject("version_no", Integer.class),
        ended == null ? null : ended.toInstant(),
        row.getString("vacant_reason"));
  }
}
