package org.hamafza.council;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/**
 * Tells by one statement whether anything has happened in a session that a reader may know of, so
 * that a page that asks every few seconds costs nearly nothing while people only talk.
 */
@Component
@Transactional(readOnly = true)
class SessionPulse {

  private static final int MOST = 1000;

  /** What there is to be seen of the session, under 0, or of one of its items. */
  private record Beat(long place, String seen) {}

  private record Moment(long sessionId, long personId, List<Beat> beats) {}

  private final JdbcClient db;
  private final Recusals recusals;
  private final ConcurrentLruCache<Moment, String> told =
      new ConcurrentLruCache<>(MOST, this::told);

  SessionPulse(JdbcClient db, Recusals recusals) {
    this.db = db;
    this.recusals = recusals;
  }

  /**
   * Changes whenever something changes that the page of the session shows this reader while it is
   * open; of an item that is kept from the reader only that it is there.
   */
  String of(Member reader, long sessionId) {
    List<Beat> beats =
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
                    new Beat(
                        row.getLong("place"),
                        row.getString("state")
                            + row.getLong("c1")
                            + ","
                            + row.getLong("c2")
                            + ","
                            + row.getLong("c3")
                            + ","
                            + row.getLong("c4")))
            .list();
    return told.get(new Moment(sessionId, reader.personId(), beats));
  }

  private String told(Moment moment) {
    Set<Long> kept = recusals.itemsKeptFrom(moment.sessionId(), moment.personId());
    return CanonicalJson.sha256Hex(
            moment.beats().stream()
                .map(beat -> beat.place() + (kept.contains(beat.place()) ? "" : beat.seen()))
                .collect(Collectors.joining("|")))
        .substring(0, 16);
  }
}
