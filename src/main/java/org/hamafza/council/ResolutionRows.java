package org.hamafza.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of resolutions; what was adopted is never changed. */
@Repository
class ResolutionRows {

  private final JdbcClient db;

  ResolutionRows(JdbcClient db) {
    this.db = db;
  }

  Optional<Resolution> find(long id) {
    return db.sql("select * from resolution where id = ?")
        .param(id)
        .query(ResolutionRows::resolution)
        .optional();
  }

  /** What was decided last about a case; a ratification only says that it stays. */
  Optional<Resolution> latestOn(long proposalId) {
    return db.sql(
            """
            select * from resolution where proposal_id = ? and voided_at is null and decides_case \
            order by id desc fetch first 1 rows only""")
        .param(proposalId)
        .query(ResolutionRows::resolution)
        .optional();
  }

  /** By which the council refused to ratify that. */
  Optional<Resolution> refusing(Provisional approval) {
    return db.sql(
            """
            select r.* from resolution r join agenda_item i on i.id = r.item_id \
            where r.proposal_id = ? and i.kind = 'RATIFICATION' and r.outcome = 'REJECTED' \
            and r.voided_at is null and i.id > ? order by r.id fetch first 1 rows only""")
        .params(approval.proposalId(), approval.itemId())
        .query(ResolutionRows::resolution)
        .optional();
  }

  Optional<Resolution> onItem(long itemId) {
    return db.sql("select * from resolution where item_id = ?")
        .param(itemId)
        .query(ResolutionRows::resolution)
        .optional();
  }

  List<Resolution> of(long sessionId) {
    return db.sql("select * from resolution where session_id = ? order by order_no")
        .param(sessionId)
        .query(ResolutionRows::resolution)
        .list();
  }

  /**
   * Published resolutions of those councils with all those words, newest first. The ids of the page
   * come from an index; whole rows, which are wide, are read of those only.
   */
  List<Resolution> published(Collection<Long> councils, String words, long beforeId, int limit) {
    if (councils.isEmpty()) {
      return List.of();
    }
    List<Object> params = new ArrayList<>(councils);
    StringBuilder sql = new StringBuilder("select r.* from (select id from resolution");
    // A word is looked for in whole rows: they are read in their own order, not through the index.
    sql.append(words.isBlank() ? " where council_id in (" : " where council_id + 0 in (");
    sql.append(String.join(",", councils.stream().map(id -> "?").toList()));
    sql.append(") and published_at is not null and voided_at is null");
    for (String word : PersianText.searchKey(words).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(" and search_text like ?");
        params.add("%" + word.replace("%", "").replace("_", "") + "%");
      }
    }
    sql.append(" and id < ? order by id desc fetch first ").append(limit).append(" rows only) f");
    sql.append(" join resolution r on r.id = f.id order by r.id desc");
    params.add(beforeId);
    return db.sql(sql.toString()).params(params).query(ResolutionRows::resolution).list();
  }

  /** The vote on the item was repeated: its resolution stays readable and holds no more. */
  void makeVoid(long itemId, Instant at) {
    db.sql("update resolution set voided_at = ? where item_id = ?")
        .params(Timestamp.from(at), itemId)
        .update();
  }

  void publish(long sessionId, Instant at) {
    db.sql("update resolution set published_at = ? where session_id = ? and published_at is null")
        .params(Timestamp.from(at), sessionId)
        .update();
  }

  private static Resolution resolution(ResultSet row, int index) throws SQLException {
    return new Resolution(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getObject("session_id", Long.class),
        row.getObject("item_id", Long.class),
        row.getString("number"),
        row.getObject("proposal_id", Long.class),
        new LocalText(row.getString("text_fa"), row.getString("text_en")),
        row.getString("outcome"),
        row.getBoolean("flag_partial"),
        row.getBoolean("flag_conditional"),
        row.getBoolean("flag_casting"),
        row.getLong("amount_granted"),
        new LocalText(row.getString("conditions_fa"), row.getString("conditions_en")),
        row.getString("reason"),
        Departure.read(row.getString("departs_from")),
        row.getString("departure_reason"),
        row.getString("responsible"),
        row.getObject("due_on", LocalDate.class),
        SessionRows.instant(row, "adopted_at"),
        SessionRows.instant(row, "published_at"),
        SessionRows.instant(row, "voided_at"),
        row.getString("content"),
        row.getString("sha256"));
  }
}
