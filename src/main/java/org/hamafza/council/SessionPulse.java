package org.hamafza.council;

import org.hamafza.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells by one statement whether anything has happened in a session, so that a page that asks every
 * few seconds costs nearly nothing while people only talk.
 */
@Component
@Transactional(readOnly = true)
class SessionPulse {

  private final JdbcClient db;

  SessionPulse(JdbcClient db) {
    this.db = db;
  }

  /** Changes whenever something changes that the page of the session shows while it is open. */
  String of(long sessionId) {
    String beat =
        String.join(
            "|",
            db.sql(
                    """
                    select 0 as place, s.state as state, (select count(*) from session_attendance a \
                    where a.session_id = s.id) as c1, 0 as c2, 0 as c3, 0 as c4 \
                    from council_session s where s.id = :id union all \
                    select i.id, case when i.voided_at is null then i.state else 'VOID' end, (select count(*) from item_member m \
                    where m.item_id = i.id) - 1000 * coalesce(i.turn, 0), (select count(*) from conflict_declaration d \
                    where d.item_id = i.id and d.effect is null) + 1000 * (select count(*) \
                    from conflict_declaration d where d.item_id = i.id), \
                    (select count(*) from ballot b where b.item_id = i.id) + 1000 * (select count(*) \
                    from vote_entry e where e.item_id = i.id), \
                    (select count(*) from item_member m where m.item_id = i.id and (m.silent = true \
                    or m.voter = true)) from agenda_item i where i.session_id = :id order by 1""")
                .param("id", sessionId)
                .query(
                    (row, index) ->
                        row.getLong("place")
                            + row.getString("state")
                            + row.getLong("c1")
                            + ","
                            + row.getLong("c2")
                            + ","
                            + row.getLong("c3")
                            + ","
                            + row.getLong("c4"))
                .list());
    return CanonicalJson.sha256Hex(beat).substring(0, 16);
  }
}
