package org.hamafza.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.Term;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of work, which lists are read from. */
@Repository
class WorkItems {

  private final JdbcClient db;

  WorkItems(JdbcClient db) {
    this.db = db;
  }

  /** Work on a case whose clock stands still begins standing still, unless its time runs on. */
  long insert(WorkItem item, Timing timing) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    Alarm first = timing.first();
    Timestamp now = Timestamp.from(item.createdAt());
    db.sql(
            """
            insert into work_item (task_id, process_instance_id, process_key, element_id, \
            form_key, council_id, subject_type, subject_id, subject_number, ngo_id, title_fa, \
            title_en, proposal_id, row_id, candidate_role, agency_code, party_ngo_id, \
            assignee_id, state, created_at, due_at, counted_from, term, percents, next_percent, \
            next_level, next_at, paused_at, time_left) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \
            ?, (select min(cast(? as timestamp with time zone)) from clock_pause where to_at is \
            null and subject_type = ? and subject_id = ?), \
            (select min(cast(? as integer)) from clock_pause where to_at is null \
            and subject_type = ? and subject_id = ?))""")
        .params(
            item.taskId(),
            item.processInstanceId(),
            item.processKey(),
            item.element(),
            item.formKey(),
            item.subject().councilId(),
            item.subject().type(),
            item.subject().id(),
            item.subject().number(),
            item.subject().ngoId(),
            item.title().fa(),
            item.title().en(),
            item.proposalId(),
            item.rowId(),
            item.role().name(),
            item.agencyCode(),
            item.partyNgoId(),
            item.assigneeId(),
            item.state().name(),
            now,
            Timestamp.from(item.dueAt()))
        .params(Timestamp.from(timing.from()), text(timing.term()), timing.alarms().toString())
        .params(
            first == null ? null : first.percent(),
            first == null ? null : first.level().name(),
            first == null ? null : Timestamp.from(first.at()))
        .params(item.runsOn() ? null : now, item.subject().type(), item.subject().id())
        .params(item.runsOn() || timing.term() == null ? null : timing.left())
        .params(item.subject().type(), item.subject().id())
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  private static String text(Term term) {
    return term == null ? null : term.toString();
  }

  void end(String taskId, WorkItem.State state, Instant at, Long personId) {
    db.sql(
            """
            update work_item set state = ?, ended_at = ?, ended_by = ? \
            where task_id = ? and state = 'OPEN'""")
        .params(state.name(), Timestamp.from(at), personId, taskId)
        .update();
  }

  void assign(long id, Long personId) {
    db.sql("update work_item set assignee_id = ? where id = ?").params(personId, id).update();
  }

  Optional<WorkItem> find(long id) {
    return db.sql("select * from work_item where id = ?")
        .param(id)
        .query(WorkItems::item)
        .optional();
  }

  /** How work ended that is not open. */
  Ending ending(long id) {
    return db.sql("select ended_at, ended_by from work_item where id = ?")
        .param(id)
        .query(
            (row, index) ->
                new Ending(row.getTimestamp(1).toInstant(), row.getObject(2, Long.class)))
        .single();
  }

  Optional<WorkItem> lock(long id) {
    return db.sql("select * from work_item where id = ? for update")
        .param(id)
        .query(WorkItems::item)
        .optional();
  }

  List<WorkItem> openOf(String subjectType, long subjectId) {
    return db.sql(
            """
            select * from work_item where subject_type = ? and subject_id = ? \
            and state = 'OPEN' order by due_at, id""")
        .params(subjectType, subjectId)
        .query(WorkItems::item)
        .list();
  }

  List<WorkItem> takenFor(long personId, long ngoId) {
    return db.sql(
            """
            select * from work_item where assignee_id = ? and party_ngo_id = ? \
            and state = 'OPEN' order by id""")
        .params(personId, ngoId)
        .query(WorkItems::item)
        .list();
  }

  /** How much open work waits for those who answer for an agency in a council. */
  long openOfAgency(String agencyCode, long councilId) {
    return db.sql(
            """
            select count(*) from work_item where agency_code = ? and council_id = ? \
            and candidate_role in ('AGENCY_FOCAL', 'PARTY') and state = 'OPEN'""")
        .params(agencyCode, councilId)
        .query(Long.class)
        .single();
  }

  long openOfParty(long ngoId) {
    return db.sql("select count(*) from work_item where party_ngo_id = ? and state = 'OPEN'")
        .param(ngoId)
        .query(Long.class)
        .single();
  }

  /** Puts one NGO in the place of another wherever something is open. */
  void passOn(long ngoId, long toNgoId) {
    for (String place :
        List.of(
            "work_item set party_ngo_id = ? where party_ngo_id = ? and state = 'OPEN'",
            "work_item set ngo_id = ? where ngo_id = ? and state = 'OPEN'",
            "case_clock set ngo_id = ? where ngo_id = ? and ended_at is null",
            "clock_pause set ngo_id = ? where ngo_id = ? and to_at is null")) {
      db.sql("update " + place).params(toNgoId, ngoId).update();
    }
  }

  /** What people had taken for agencies for which they do not answer on {@code day}. */
  List<WorkItem> abandoned(LocalDate day) {
    return db.sql(
            """
            select * from work_item w where w.state = 'OPEN' and w.agency_code is not null \
            and w.assignee_id is not null and not exists (select 1 from appointment a \
            join person p on p.id = a.person_id where a.person_id = w.assignee_id \
            and p.active = true and (a.role in ('AGENCY_FOCAL', 'AGENCY_DEPUTY') \
            and w.candidate_role <> 'SUBJECT_AUTHORITY' or a.role = w.candidate_role) \
            and a.agency_code = w.agency_code and a.council_id = w.council_id \
            and a.ended_at is null and a.valid_from <= ? \
            and (a.valid_to is null or a.valid_to >= ?)) order by w.id for update""")
        .params(day, day)
        .query(WorkItems::item)
        .list();
  }

  /**
   * Open work that the member may do, soonest due first, after that place in the list.
   *
   * @param windows needed only where the filter asks for an urgency
   */
  List<WorkItem> openFor(Member member, TaskFilter filter, DueWindows windows, int limit) {
    List<Object> params = new ArrayList<>();
    String sql =
        "select * from work_item where state = 'OPEN' and ("
            + reach(member, filter.mineOnly(), params)
            + ")"
            + narrowed(filter, params)
            + (filter.due() == null ? "" : windows.condition(filter.due(), params))
            + " order by due_at, id fetch first "
            + limit
            + " rows only";
    return db.sql(sql).params(params).query(WorkItems::item).list();
  }

  /** The open work of one kind that the member may do, soonest due first. */
  List<WorkItem> openFor(Member member, String formKey, int limit) {
    List<Object> params = new ArrayList<>();
    String sql =
        "select * from work_item where state = 'OPEN' and ("
            + reach(member, false, params)
            + ") and form_key = ? order by due_at, id fetch first "
            + limit
            + " rows only";
    params.add(formKey);
    return db.sql(sql).params(params).query(WorkItems::item).list();
  }

  private static String narrowed(TaskFilter filter, List<Object> params) {
    StringBuilder sql = new StringBuilder();
    if (filter.text() != null && !filter.text().isBlank()) {
      sql.append(" and (subject_number like ? or title_fa like ? or lower(title_en) like ?)");
      String words = PersianText.storable(filter.text());
      String like = "%" + words.replace("%", "").replace("_", "") + "%";
      params.add(like);
      params.add(like);
      params.add(like.toLowerCase(java.util.Locale.ROOT));
    }
    if (filter.afterDue() != null) {
      sql.append(" and (due_at > ? or (due_at = ? and id > ?))");
      params.add(Timestamp.from(filter.afterDue()));
      params.add(Timestamp.from(filter.afterDue()));
      params.add(filter.afterId());
    }
    return sql.toString();
  }

  private static String reach(Member member, boolean mineOnly, List<Object> params) {
    // Who does not answer for an agency any more does not keep what he or she had taken for it.
    StringBuilder sql = new StringBuilder("(assignee_id = ? and agency_code is null)");
    params.add(member.personId());
    for (Appointment appointment : member.appointments()) {
      if (appointment.role().forAgency()) {
        takenFor(appointment, sql, params);
      }
      if (!mineOnly) {
        reach(appointment, sql, params);
      }
    }
    return sql.toString();
  }

  private static void takenFor(Appointment a, StringBuilder sql, List<Object> params) {
    sql.append(" or (assignee_id = ? and agency_code = ? and council_id = ?)");
    params.add(a.personId());
    params.add(a.agencyCode());
    params.add(a.councilId());
  }

  private static void reach(Appointment a, StringBuilder sql, List<Object> params) {
    if (a.ngoId() != null) {
      sql.append(" or (assignee_id is null and party_ngo_id = ? and candidate_role in (?, ?, ?))");
      params.add(a.ngoId());
      params.add(a.role().name());
      // A signatory and an administrator may do what an editor may.
      params.add(Role.NGO_SUBMITTER.name());
      params.add(a.role() == Role.NGO_SIGNATORY ? Role.PARTY.name() : a.role().name());
    } else if (a.agencyCode() != null && a.role().forAgency()) {
      sql.append(
          " or (assignee_id is null and agency_code = ? and council_id = ?"
              + " and candidate_role in (?, ?))");
      params.add(a.agencyCode());
      params.add(a.councilId());
      boolean answers = a.role().actsAs(Role.AGENCY_FOCAL);
      params.add((answers ? Role.AGENCY_FOCAL : a.role()).name());
      params.add((answers ? Role.PARTY : a.role()).name());
    } else if (a.councilId() != null) {
      sql.append(
          " or (assignee_id is null and candidate_role = ? and council_id = ?"
              + " and agency_code is null and party_ngo_id is null)");
      params.add(a.role().name());
      params.add(a.councilId());
    }
  }

  static WorkItem item(ResultSet row, int index) throws SQLException {
    return new WorkItem(
        row.getLong("id"),
        row.getString("task_id"),
        row.getString("process_instance_id"),
        row.getString("process_key"),
        row.getString("element_id"),
        row.getString("form_key"),
        new CaseRef(
            row.getLong("council_id"),
            row.getString("subject_type"),
            row.getLong("subject_id"),
            row.getString("subject_number"),
            row.getObject("ngo_id", Long.class)),
        new LocalText(row.getString("title_fa"), row.getString("title_en")),
        row.getObject("proposal_id", Long.class),
        row.getObject("row_id", Long.class),
        Role.valueOf(row.getString("candidate_role")),
        row.getString("agency_code"),
        row.getObject("party_ngo_id", Long.class),
        row.getObject("assignee_id", Long.class),
        WorkItem.State.valueOf(row.getString("state")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        counting(row));
  }

  private static Counting counting(ResultSet row) throws SQLException {
    String term = row.getString("term");
    Timestamp from = row.getTimestamp("counted_from");
    Timestamp paused = row.getTimestamp("paused_at");
    return new Counting(
        (from == null ? row.getTimestamp("created_at") : from).toInstant(),
        term == null ? null : Term.parse(term),
        paused == null ? null : paused.toInstant(),
        row.getObject("time_left", Integer.class));
  }
}
