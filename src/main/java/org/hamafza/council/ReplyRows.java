package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of answers to invitations. */
@Repository
class ReplyRows {

  private static final RowMapper<Reply> REPLIES = RecordRows.of(Reply.class);

  private final JdbcClient db;

  ReplyRows(JdbcClient db) {
    this.db = db;
  }

  List<Reply> of(long sessionId) {
    return db.sql(
            """
            select seat_id, person_id, answer, reason, replied_at from session_reply \
            where session_id = ? order by seat_id""")
        .param(sessionId)
        .query(REPLIES)
        .list();
  }

  /** The sessions among these of which this person has said whether to come. */
  Set<Long> answeredBy(long personId, Collection<Long> sessions) {
    return sessions.isEmpty()
        ? Set.of()
        : db
            .sql(
                """
                select distinct session_id from session_reply \
                where person_id = :person and session_id in (:sessions)""")
            .param("person", personId)
            .param("sessions", sessions)
            .query(Long.class)
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableSet());
  }

  void put(long sessionId, Reply reply) {
    db.sql("delete from session_reply where session_id = ? and seat_id = ?")
        .params(sessionId, reply.seatId())
        .update();
    db.sql(
            """
            insert into session_reply (session_id, seat_id, person_id, answer, reason, \
            replied_at) values (?, ?, ?, ?, ?, ?)""")
        .params(sessionId, reply.seatId(), reply.personId(), reply.answer().name(), reply.reason())
        .param(Timestamp.from(reply.repliedAt()))
        .update();
  }

  /** Nobody has answered yet: the session is at another time than the answers were about. */
  void forget(long sessionId) {
    db.sql("delete from session_reply where session_id = ?").param(sessionId).update();
  }

  /** The called sessions whose members are to be reminded by now. */
  List<Long> toRemind(Instant now) {
    return db.sql(
            """
            select id from council_session where remind_at <= ? \
            and state = 'AGENDA_APPROVED' order by id""")
        .param(Timestamp.from(now))
        .query(Long.class)
        .list();
  }
}
