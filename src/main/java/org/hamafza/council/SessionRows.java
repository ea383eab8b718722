package org.hamafza.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of sessions. */
@Repository
class SessionRows {

  private final JdbcClient db;

  SessionRows(JdbcClient db) {
    this.db = db;
  }

  boolean existsAt(long councilId, Instant startsAt) {
    return !db.sql(
            """
            select id from council_session where council_id = ? and starts_at = ? \
            and state <> 'CANCELLED'""")
        .params(councilId, Timestamp.from(startsAt))
        .query(Long.class)
        .list()
        .isEmpty();
  }

  long insert(
      long councilId,
      int year,
      int sessionNo,
      String number,
      SessionCall call,
      long calledBy,
      Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into council_session (council_id, jalali_year, session_no, number, kind, \
            starts_at, place, short_notice_reason, state, called_by, called_at) \
            values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?)""")
        .params(
            councilId,
            year,
            sessionNo,
            number,
            call.type().name(),
            Timestamp.from(call.startsAt()),
            call.place(),
            call.shortNoticeReason(),
            calledBy,
            Timestamp.from(at))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  Session get(long id) {
    return find(id).orElseThrow(NotFound::new);
  }

  Optional<Session> find(long id) {
    return db.sql("select * from council_session where id = ?")
        .param(id)
        .query(SessionRows::session)
        .optional();
  }

  /** The same, locked until the transaction ends: one change of a session at a time. */
  Session lock(long id) {
    return db.sql("select * from council_session where id = ? for update")
        .param(id)
        .query(SessionRows::session)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** The session of an item, locked; always before the item, so that no two wait for each other. */
  Session lockOfItem(long itemId) {
    return db.sql(
            """
            select * from council_session where id = \
            (select session_id from agenda_item where id = ?) for update""")
        .param(itemId)
        .query(SessionRows::session)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** Sessions of those councils before that place in the list, latest first. */
  List<Session> list(Collection<Long> councils, Instant beforeStart, long beforeId, int limit) {
    if (councils.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            select * from council_session where council_id in (:councils) \
            and (starts_at < :start or (starts_at = :start and id < :id)) \
            order by starts_at desc, id desc fetch first %d rows only"""
                .formatted(limit))
        .param("councils", councils)
        .param("start", Timestamp.from(beforeStart))
        .param("id", beforeId)
        .query(SessionRows::session)
        .list();
  }

  /** Sessions whose minutes no later session has approved or is about to, oldest first. */
  List<Session> withMinutesToApprove(long councilId, long forSessionId) {
    return db.sql(
            """
            select * from council_session s where s.council_id = ? and s.id <> ? \
            and s.state = 'PUBLISHED' and not exists (select 1 from agenda_item i \
            where i.minutes_of = s.id and i.session_id <> ? and (i.outcome is null \
            or i.outcome like 'APPROVED%') and i.state <> 'CARRIED_OVER') \
            order by s.starts_at, s.id fetch first 10 rows only""")
        .params(councilId, forSessionId, forSessionId)
        .query(SessionRows::session)
        .list();
  }

  /** Sessions that were held and whose minutes are not signed, of which so far so many know. */
  List<Session> unsigned(int told) {
    return db.sql(
            """
            select * from council_session where state = 'CLOSED' and kind <> 'CIRCULAR_CRISIS' \
            and unsigned_told = ? order by id""")
        .param(told)
        .query(SessionRows::session)
        .list();
  }

  /** Sessions of those councils with all the words in number or place, newest first. */
  List<Session> search(Collection<Long> councils, String words, long beforeId, int limit) {
    List<Object> params = new ArrayList<>(councils);
    StringBuilder sql = new StringBuilder("select * from council_session where council_id in (");
    sql.append(String.join(",", councils.stream().map(id -> "?").toList())).append(")");
    for (String word : PersianText.canonical(words).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(" and (lower(number) like ? or lower(place) like ?)");
        String plain = word.replace("%", "").replace("_", "");
        params.add("%" + PersianText.asciiDigits(plain).toLowerCase(Locale.ROOT) + "%");
        params.add("%" + plain.toLowerCase(Locale.ROOT) + "%");
      }
    }
    sql.append(" and id < ? order by id desc fetch first ").append(limit).append(" rows only");
    params.add(beforeId);
    return db.sql(sql.toString()).params(params).query(SessionRows::session).list();
  }

  /** Writes one fact of a session; the column names are ours, never typed by anybody. */
  void set(long id, String assignments, Object... values) {
    db.sql("update council_session set " + assignments + " where id = ?")
        .params(values)
        .param(id)
        .update();
  }

  private static Session session(ResultSet row, int index) throws SQLException {
    return new Session(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getInt("jalali_year"),
        row.getInt("session_no"),
        row.getString("number"),
        SessionType.valueOf(row.getString("kind")),
        instant(row, "starts_at"),
        row.getString("place"),
        row.getString("short_notice_reason"),
        SessionState.valueOf(row.getString("state")),
        row.getObject("agenda_approved", Boolean.class),
        row.getString("agenda_note"),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        instant(row, "published_at"),
        rule(row),
        row.getObject("present_at_opening", Integer.class),
        new LocalText(row.getString("minutes_fa"), row.getString("minutes_en")),
        row.getString("minutes_sha256"),
        signature(row, "secretary"),
        signature(row, "chair"),
        new Session.Invitation(
            instant(row, "invited_at"),
            row.getInt("invitation_sequence"),
            row.getString("change_reason")));
  }

  private static QuorumRule rule(ResultSet row) throws SQLException {
    return row.getObject("quorum") == null
        ? null
        : new QuorumRule(
            row.getString("majority"),
            row.getInt("voting_seats"),
            row.getInt("quorum"),
            row.getBoolean("chair_required"),
            row.getInt("ngo_reps_required"));
  }

  private static Session.Signature signature(ResultSet row, String who) throws SQLException {
    return row.getObject(who + "_signed_by") == null
        ? null
        : new Session.Signature(row.getLong(who + "_signed_by"), instant(row, who + "_signed_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
