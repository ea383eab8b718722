package org.hamafza.appeal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hamafza.council.Relief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who hears appeals, and what each of them thinks. */
@Repository
class Panel {

  /** What a member of the panel thinks, in that round. */
  record Opinion(int round, long personId, Relief relief, String reason, Instant givenAt) {}

  private final JdbcClient db;

  Panel(JdbcClient db) {
    this.db = db;
  }

  /** Appoints these persons in place of others; the first presides. */
  void appoint(long appealId, List<Long> people) {
    db.sql("delete from appeal_panelist where appeal_id = ?").param(appealId).update();
    for (int i = 0; i < people.size(); i++) {
      db.sql("insert into appeal_panelist (appeal_id, position, person_id) values (?, ?, ?)")
          .params(appealId, i + 1, people.get(i))
          .update();
    }
  }

  /** Who presides, then the others. */
  List<Long> of(long appealId) {
    return db.sql("select person_id from appeal_panelist where appeal_id = ? order by position")
        .param(appealId)
        .query(Long.class)
        .list();
  }

  /** Whether this person hears an appeal on the case. */
  boolean hears(long personId, long proposalId) {
    return db.sql(
                """
                select count(*) from appeal_panelist p join appeal a on a.id = p.appeal_id \
                where p.person_id = ? and a.proposal_id = ?""")
            .params(personId, proposalId)
            .query(Long.class)
            .single()
        > 0;
  }

  void say(long appealId, Opinion opinion) {
    db.sql(
            """
            insert into appeal_opinion (appeal_id, panel_round, person_id, relief, reason, \
            given_at) values (?, ?, ?, ?, ?, ?)""")
        .params(appealId, opinion.round(), opinion.personId(), opinion.relief().name())
        .params(opinion.reason(), Timestamp.from(opinion.givenAt()))
        .update();
  }

  /** All rounds, in the order in which they were given. */
  List<Opinion> opinions(long appealId) {
    return db.sql("select * from appeal_opinion where appeal_id = ? order by panel_round, given_at")
        .param(appealId)
        .query(
            (row, index) ->
                new Opinion(
                    row.getInt("panel_round"),
                    row.getLong("person_id"),
                    Relief.valueOf(row.getString("relief")),
                    row.getString("reason"),
                    row.getTimestamp("given_at").toInstant()))
        .list();
  }
}
