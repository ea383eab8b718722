package org.hamafza.proposals.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of calls for proposals. */
@Component
class CallTable {

  private final JdbcClient db;
  private final CallParts parts;

  CallTable(JdbcClient db, CallParts parts) {
    this.db = db;
    this.parts = parts;
  }

  Call get(long id) {
    return find(id).orElseThrow(NotFound::new);
  }

  Optional<Call> find(long id) {
    return query("where c.id = ?", List.of(id)).stream().findFirst();
  }

  /** Waits for others who change the call or submit under it, and keeps them waiting. */
  Call lock(long id) {
    db.sql("select id from call_for_proposals where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional()
        .orElseThrow(NotFound::new);
    return get(id);
  }

  /** The calls with all their parts, in as many statements as for one. */
  List<Call> query(String condition, List<Object> params) {
    return parts.addTo(heads(condition, params));
  }

  /** For lists, in one statement: the calls without areas, counties, weights and documents. */
  List<Call> heads(String condition, List<Object> params) {
    return db.sql("select c.* from call_for_proposals c " + condition)
        .params(params)
        .query(CallTable::head)
        .list();
  }

  long insert(long councilId, CallContent content, LocalDate since, long personId, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into call_for_proposals (council_id, state, title_fa, title_en, purpose_fa, \
            purpose_en, opens_on, closes_on, ceiling, criteria_since, search_key, drafted_by, \
            changed_by, created_at) values (?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(councilId, content.title().fa(), content.title().en())
        .params(content.purpose().fa(), content.purpose().en())
        .params(content.opensOn(), content.closesOn())
        .param(content.ceiling())
        .param(since)
        .params(searchKey(content, null), personId, personId, Timestamp.from(at))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    parts.write(id, content);
    return id;
  }

  /** Whether the call was still in the edition of {@code before}. */
  boolean write(Call before, CallContent content, LocalDate since, long personId) {
    boolean written =
        db.sql(
                    """
                    update call_for_proposals set title_fa = ?, title_en = ?, purpose_fa = ?, \
                    purpose_en = ?, opens_on = ?, closes_on = ?, ceiling = ?, criteria_since = ?, \
                    search_key = ?, changed_by = ?, edition = edition + 1 \
                    where id = ? and edition = ?""")
                .params(content.title().fa(), content.title().en())
                .params(content.purpose().fa(), content.purpose().en())
                .params(content.opensOn(), content.closesOn())
                .param(content.ceiling())
                .param(since)
                .params(searchKey(content, before.number()), personId)
                .params(before.id(), before.edition())
                .update()
            == 1;
    if (written) {
      parts.write(before.id(), content);
    }
    return written;
  }

  void publish(Call call, String number, long personId, Instant at) {
    db.sql(
            """
            update call_for_proposals set state = 'PUBLISHED', number = ?, published_by = ?, \
            published_at = ?, search_key = ?, edition = edition + 1 where id = ?""")
        .params(number, personId, Timestamp.from(at), searchKey(call.content(), number), call.id())
        .update();
  }

  void withdraw(long id, String reason) {
    db.sql(
            """
            update call_for_proposals set state = 'WITHDRAWN', state_reason = ?, \
            edition = edition + 1 where id = ?""")
        .params(reason, id)
        .update();
  }

  private static String searchKey(CallContent content, String number) {
    return PersianText.searchKey(
        content.title().fa() + " " + content.title().en() + " " + (number == null ? "" : number));
  }

  private static Call head(ResultSet row, int index) throws SQLException {
    Timestamp published = row.getTimestamp("published_at");
    return new Call(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getString("number"),
        Call.Stage.valueOf(row.getString("state")),
        row.getString("state_reason"),
        new CallContent(
            new LocalText(row.getString("title_fa"), row.getString("title_en")),
            new LocalText(row.getString("purpose_fa"), row.getString("purpose_en")),
            row.getObject("opens_on", LocalDate.class),
            row.getObject("closes_on", LocalDate.class),
            java.util.Set.of(),
            java.util.Set.of(),
            row.getObject("ceiling", Long.class),
            List.of(),
            java.util.Map.of()),
        List.of(),
        row.getObject("criteria_since", LocalDate.class),
        row.getInt("edition"),
        row.getLong("drafted_by"),
        row.getLong("changed_by"),
        published == null ? null : published.toInstant());
  }
}
