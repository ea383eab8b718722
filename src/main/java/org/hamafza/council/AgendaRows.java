package org.hamafza.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of agenda items. */
@Repository
class AgendaRows {

  private final JdbcClient db;

  AgendaRows(JdbcClient db) {
    this.db = db;
  }

  /** Puts these items on the agenda instead of those that were planned before. */
  void replace(long sessionId, List<PlannedItem> items) {
    db.sql("delete from agenda_item where session_id = ? and state = 'PLANNED'")
        .param(sessionId)
        .update();
    int position = 1;
    for (PlannedItem item : items) {
      db.sql(
              """
              insert into agenda_item (session_id, position, kind, proposal_id, minutes_of, \
              title_fa, title_en, state, requested, report_on, appeal_id, relief, least_grant) \
              values (?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?)""")
          .params(
              sessionId,
              position++,
              item.kind().name(),
              item.proposalId(),
              item.minutesOf(),
              item.title().fa(),
              item.title().en(),
              item.requested(),
              item.reportOn(),
              item.appealed().appealId(),
              item.appealed().relief() == null ? null : item.appealed().relief().name(),
              item.appealed().leastGrant())
          .update();
    }
  }

  AgendaItem get(long id) {
    return db.sql("select * from agenda_item where id = ?")
        .param(id)
        .query(AgendaRows::item)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** The same, locked until the transaction ends: a vote and its closing cannot cross. */
  AgendaItem lock(long id) {
    return db.sql("select * from agenda_item where id = ? for update")
        .param(id)
        .query(AgendaRows::item)
        .optional()
        .orElseThrow(NotFound::new);
  }

  List<AgendaItem> of(long sessionId) {
    return db.sql("select * from agenda_item where session_id = ? order by position")
        .param(sessionId)
        .query(AgendaRows::item)
        .list();
  }

  Optional<AgendaItem> nextPlanned(long sessionId) {
    return db.sql(
            """
            select * from agenda_item where session_id = ? and state = 'PLANNED' \
            order by coalesce(turn, position) fetch first 1 rows only""")
        .param(sessionId)
        .query(AgendaRows::item)
        .optional();
  }

  /** Lets the item be taken before all others of its session. */
  void takeFirst(AgendaItem item) {
    db.sql(
            """
            update agenda_item set turn = (select coalesce(min(j.turn), 0) - 1 \
            from agenda_item j where j.session_id = ?) where id = ?""")
        .params(item.sessionId(), item.id())
        .update();
  }

  /** Whether the case waits on the agenda of a session other than this one. */
  boolean isOnOtherAgenda(long proposalId, long sessionId) {
    return db.sql(
                """
                select count(*) from agenda_item where proposal_id = ? and session_id <> ? \
                and state not in ('DECIDED', 'CARRIED_OVER', 'WITHDRAWN')""")
            .params(proposalId, sessionId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether the appeal waits on the agenda of a session other than this one. */
  boolean isAppealOnOtherAgenda(long appealId, long sessionId) {
    return db.sql(
                """
                select count(*) from agenda_item where appeal_id = ? and session_id <> ? \
                and state not in ('DECIDED', 'CARRIED_OVER', 'WITHDRAWN')""")
            .params(appealId, sessionId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The sessions on whose agenda the case waits or is dealt with, in the order of locking. */
  List<Long> sessionsDealingWith(long proposalId) {
    return db.sql(
            """
            select distinct session_id from agenda_item where proposal_id = ? \
            and state not in ('DECIDED', 'CARRIED_OVER', 'WITHDRAWN') order by session_id""")
        .param(proposalId)
        .query(Long.class)
        .list();
  }

  /** Where the case was put on an agenda last. */
  Optional<AgendaItem> latestAbout(long proposalId) {
    return db.sql(
            """
            select * from agenda_item where proposal_id = ? \
            order by id desc fetch first 1 rows only""")
        .param(proposalId)
        .query(AgendaRows::item)
        .optional();
  }

  /** Lets no session call the case that has it on a settled agenda. */
  void carryOver(long proposalId) {
    db.sql(
            """
            update agenda_item set state = 'CARRIED_OVER' where proposal_id = ? \
            and state = 'PLANNED'""")
        .param(proposalId)
        .update();
  }

  /** Whether the chair has put the case on an agenda, now or before. */
  boolean isOnApprovedAgenda(long proposalId) {
    return db.sql(
                """
                select count(*) from agenda_item i \
                join council_session s on s.id = i.session_id \
                where i.proposal_id = ? and s.state <> 'PLANNED'""")
            .param(proposalId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Puts the matter of an item at the end of the same agenda once more. */
  void repeat(AgendaItem item) {
    db.sql(
            """
            insert into agenda_item (session_id, position, kind, proposal_id, minutes_of, \
            title_fa, title_en, state, requested, appeal_id, relief, least_grant, repeats) \
            select session_id, \
            (select max(j.position) + 1 from agenda_item j where j.session_id = i.session_id), \
            kind, proposal_id, minutes_of, title_fa, title_en, 'PLANNED', requested, \
            appeal_id, relief, least_grant, id from agenda_item i where id = ?""")
        .param(item.id())
        .update();
  }

  /** What the session before carried over, unless a second call has taken it up. */
  List<AgendaItem> carriedOverTo(Session session) {
    return db.sql(
            """
            select * from agenda_item where state = 'CARRIED_OVER' and session_id = \
            (select id from council_session where council_id = ? and id < ? \
            and (state in ('NO_QUORUM', 'CLOSED', 'PUBLISHED') or (state = 'CANCELLED' \
            and exists (select 1 from agenda_item j where j.session_id = council_session.id))) \
            and kind in ('REGULAR', 'SECOND_CALL') order by id desc fetch first 1 rows only) \
            and not exists (select 1 from council_session s \
            where s.second_call_of = agenda_item.session_id) order by position""")
        .params(session.councilId(), session.id())
        .query(AgendaRows::item)
        .list();
  }

  /** The decided items of a session whose cases have not been told. */
  List<AgendaItem> undelivered(long sessionId) {
    return db.sql(
            """
            select * from agenda_item where session_id = ? and state = 'DECIDED' \
            and voided_at is null and delivered_at is null and kind <> 'REPORT' \
            order by position""")
        .param(sessionId)
        .query(AgendaRows::item)
        .list();
  }

  /** The items about the minutes of a session, latest first. */
  List<AgendaItem> aboutMinutesOf(long sessionId) {
    return db.sql("select * from agenda_item where minutes_of = ? order by id desc")
        .param(sessionId)
        .query(AgendaRows::item)
        .list();
  }

  /** Seats of NGO representatives without which the vote on an item is none. */
  int ngoRepsRequired(long id) {
    return db.sql("select ngo_reps_required from agenda_item where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** How often the council has put the case, or the appeal, off before. */
  int deferrals(AgendaItem item) {
    return db.sql(
            """
            select count(*) from agenda_item where proposal_id = ? and id <> ? \
            and coalesce(appeal_id, 0) = ? \
            and state = 'DECIDED' and outcome = 'DEFERRED' and voided_at is null""")
        .params(
            item.proposalId(),
            item.id(),
            item.appealed().appealId() == null ? 0 : item.appealed().appealId())
        .query(Integer.class)
        .single();
  }

  /** Whether the council has put the case off before. */
  boolean wasDeferred(long proposalId) {
    return db.sql(
                """
                select count(*) from agenda_item where proposal_id = ? and appeal_id is null \
                and state = 'DECIDED' and outcome = 'DEFERRED' and voided_at is null""")
            .param(proposalId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Writes facts of an item; the column names are ours, never typed by anybody. */
  void set(long id, String assignments, Object... values) {
    db.sql("update agenda_item set " + assignments + " where id = ?")
        .params(values)
        .param(id)
        .update();
  }

  private static AgendaItem item(ResultSet row, int index) throws SQLException {
    return new AgendaItem(
        row.getLong("id"),
        row.getLong("session_id"),
        row.getInt("position"),
        ItemKind.valueOf(row.getString("kind")),
        row.getObject("proposal_id", Long.class),
        row.getObject("minutes_of", Long.class),
        row.getObject("report_on", Long.class),
        new LocalText(row.getString("title_fa"), row.getString("title_en")),
        ItemState.valueOf(row.getString("state")),
        new LocalText(row.getString("proposition_fa"), row.getString("proposition_en")),
        row.getLong("requested"),
        row.getLong("amount_granted"),
        new LocalText(row.getString("conditions_fa"), row.getString("conditions_en")),
        row.getString("responsible"),
        row.getObject("due_on", LocalDate.class),
        SessionRows.instant(row, "declarations_close_at"),
        SessionRows.instant(row, "ballot_closes_at"),
        row.getBoolean("secret"),
        row.getString("withdrawn_reason"),
        vote(row),
        new AgendaItem.Explanation(
            Departure.read(row.getString("departs_from")), row.getString("departure_reason")),
        BallotForm.valueOf(row.getString("ballot_form")),
        row.getObject("casting_seat", Long.class),
        new AgendaItem.Repetition(
            row.getObject("repeats", Long.class),
            row.getTimestamp("voided_at") != null,
            row.getString("void_reason")),
        appealed(row));
  }

  private static AgendaItem.Appealed appealed(ResultSet row) throws SQLException {
    String relief = row.getString("relief");
    return relief == null
        ? AgendaItem.Appealed.NONE
        : new AgendaItem.Appealed(
            row.getLong("appeal_id"), Relief.valueOf(relief), row.getLong("least_grant"));
  }

  private static AgendaItem.Vote vote(ResultSet row) throws SQLException {
    return new AgendaItem.Vote(
        row.getObject("quorum", Integer.class),
        row.getObject("present_seats", Integer.class),
        row.getObject("quorum_met", Boolean.class),
        row.getObject("eligible", Integer.class),
        row.getString("majority"),
        row.getObject("needed", Integer.class),
        row.getObject("min_eligible", Integer.class),
        row.getObject("yes_votes", Integer.class),
        row.getObject("no_votes", Integer.class),
        row.getObject("abstentions", Integer.class),
        row.getObject("defer_votes", Integer.class),
        row.getString("casting_choice"),
        row.getString("casting_reason"),
        row.getString("outcome"),
        row.getBoolean("flag_partial"),
        row.getBoolean("flag_conditional"),
        row.getBoolean("flag_casting"));
  }
}
