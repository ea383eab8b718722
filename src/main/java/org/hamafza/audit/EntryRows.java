package org.hamafza.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamafza.audit.RecordReading.Extent;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries of the record, by key and never by offset. */
@Component
class EntryRows {

  private static final String ENTRIES =
      "select e.*, p.name_fa, p.name_en from audit_entry e left join person p on p.id = e.actor_id";

  private final JdbcClient db;

  EntryRows(JdbcClient db) {
    this.db = db;
  }

  /** The subject of that number; it is the case of the NGO that its newest entry names. */
  Optional<Trace.Subject> subject(String number) {
    return db.sql(
            """
            select council_id, subject_type, subject_id, subject_number, (select e.ngo_id \
            from audit_entry e where e.id = newest) as ngo_id from (select council_id, \
            subject_type, subject_id, subject_number, \
            max(case when ngo_id is null then 0 else id end) as newest \
            from audit_entry where subject_number = ? and subject_number <> '' \
            group by council_id, subject_type, subject_id, subject_number) cases""")
        .param(number)
        .query(
            (row, index) ->
                new Trace.Subject(
                    row.getLong("council_id"),
                    row.getString("subject_type"),
                    row.getLong("subject_id"),
                    row.getString("subject_number"),
                    row.getObject("ngo_id", Long.class)))
        .optional();
  }

  /** The number of the proposal of that id. */
  Optional<String> numberOfProposal(long id) {
    return db.sql(
            """
            select max(subject_number) from audit_entry \
            where subject_type = 'proposal' and subject_id = ?""")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** Oldest first, those after {@code afterId}; the words of the filter are not looked at here. */
  List<Entry> page(
      Trace.Subject subject, Extent extent, RecordFilter filter, long afterId, int limit) {
    Where where = new Where(subject, extent, filter, stageEnd(subject, filter));
    where.and("e.id > ?", afterId);
    return db.sql(ENTRIES + where.sql() + " order by e.id fetch first " + limit + " rows only")
        .params(where.params)
        .query(EntryRows::entry)
        .list();
  }

  /** How many entries that are, without a look at the words. */
  long count(Trace.Subject subject, Extent extent, RecordFilter filter) {
    Where where = new Where(subject, extent, filter, stageEnd(subject, filter));
    return db.sql("select count(*) from audit_entry e" + where.sql())
        .params(where.params)
        .query(Long.class)
        .single();
  }

  /** How many entries of each kind there are. */
  List<RecordChoices.Kind> kinds(Trace.Subject subject, Extent extent) {
    Where where = new Where(subject, extent, RecordFilter.all(), null);
    return db.sql("select kind, count(*) from audit_entry e" + where.sql() + " group by kind")
        .params(where.params)
        .query((row, index) -> new RecordChoices.Kind(row.getString(1), row.getLong(2)))
        .list();
  }

  /** Who acted, in the order of the first act; id 0 is the system. */
  List<RecordChoices.Actor> actors(Trace.Subject subject, Extent extent) {
    Where where = new Where(subject, extent, RecordFilter.all(), null);
    return db.sql(
            "select e.actor_id, p.name_fa, p.name_en, min(e.id) as first from audit_entry e"
                + " left join person p on p.id = e.actor_id"
                + where.sql()
                + " group by e.actor_id, p.name_fa, p.name_en order by first")
        .params(where.params)
        .query(
            (row, index) ->
                new RecordChoices.Actor(
                    row.getLong("actor_id"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en"))))
        .list();
  }

  /** The entries with which the case entered a state, oldest first. */
  List<Entry> stages(Trace.Subject subject, Extent extent) {
    RecordFilter entered = new RecordFilter("StateEntered", null, null, null, null, "");
    Where where = new Where(subject, extent, entered, null);
    return db.sql(ENTRIES + where.sql() + " order by e.id")
        .params(where.params)
        .query(EntryRows::entry)
        .list();
  }

  /** The entry with which the next stage began; null if none did. */
  private Long stageEnd(Trace.Subject subject, RecordFilter filter) {
    if (filter.stage() == null) {
      return null;
    }
    return db.sql(
            """
            select id from audit_entry where subject_type = ? and subject_id = ? \
            and kind = 'StateEntered' and id > ? order by id fetch first 1 rows only""")
        .params(subject.type(), subject.id(), filter.stage())
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("actor_id") == null
            ? null
            : new LocalText(row.getString("name_fa"), row.getString("name_en")),
        row.getString("actor_role"),
        row.getString("on_behalf_of"),
        row.getString("kind"),
        Visibility.valueOf(row.getString("visibility")),
        row.getString("subject_type"),
        row.getLong("subject_id"),
        row.getString("subject_number"),
        row.getString("body"),
        row.getString("sha256"));
  }

  /** Conditions with their parameters. */
  private static final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> params = new ArrayList<>();

    Where(Trace.Subject subject, Extent extent, RecordFilter filter, Long stageEnd) {
      and("e.subject_type = ? and e.subject_id = ?", subject.type(), subject.id());
      String marks = String.join(",", extent.visible().stream().map(v -> "?").toList());
      and(
          extent.nothing() ? "1 = 0" : "e.visibility in (" + marks + ")",
          extent.visible().stream().map(Visibility::name).toArray());
      // The bodies are canonical JSON: a name is followed by its value, and a quote within a text
      // is escaped, so that nothing else can look like this.
      extent
          .hiddenItems()
          .forEach(
              item ->
                  and(
                      "e.body not like ? and e.body not like ?",
                      "%\"itemId\":" + item + ",%",
                      "%\"itemId\":" + item + "}%"));
      narrow(filter, stageEnd);
    }

    private void narrow(RecordFilter filter, Long stageEnd) {
      if (!filter.kind().isEmpty()) {
        and("e.kind = ?", filter.kind());
      }
      if (filter.person() != null) {
        and("coalesce(e.actor_id, 0) = ?", filter.person());
      }
      if (filter.from() != null) {
        and("e.at >= ?", startOf(filter.from()));
      }
      if (filter.to() != null) {
        and("e.at < ?", startOf(filter.to().plusDays(1)));
      }
      if (filter.stage() != null) {
        and("e.id >= ?", filter.stage());
      }
      if (stageEnd != null) {
        and("e.id < ?", stageEnd);
      }
    }

    void and(String condition, Object... values) {
      conditions.add(condition);
      params.addAll(List.of(values));
    }

    String sql() {
      return " where " + String.join(" and ", conditions);
    }

    private static Timestamp startOf(LocalDate day) {
      return Timestamp.from(day.atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }
  }
}
