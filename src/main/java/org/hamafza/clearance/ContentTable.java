package org.hamafza.clearance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps the items of content. */
@Component
class ContentTable {

  /** What is known of an item when it is begun. */
  record Beginning(
      long proposalId,
      long councilId,
      long ngoId,
      ContentKind kind,
      String agencyCode,
      Long repeatsId,
      long personId,
      Instant at) {}

  private final JdbcClient db;

  ContentTable(JdbcClient db) {
    this.db = db;
  }

  long insert(Beginning beginning, ContentText text, UUID file) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    Timestamp at = Timestamp.from(beginning.at());
    db.sql(
            """
            insert into content_item (proposal_id, council_id, ngo_id, state, state_since, kind, \
            language, title, audience, body, file_id, search_key, agency_code, repeats_id, \
            created_by, created_at) \
            values (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(beginning.proposalId(), beginning.councilId(), beginning.ngoId(), at)
        .params(beginning.kind().name(), text.language().name(), text.title(), text.audience())
        .params(text.body(), file, searchKey(text, ""))
        .params(beginning.agencyCode(), beginning.repeatsId(), beginning.personId(), at)
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  Optional<ContentItem> find(long id) {
    return query("where i.id = ?", List.of(id)).stream().findFirst();
  }

  /** The item, kept from others until the commit. */
  Optional<ContentItem> lock(long id) {
    return query("where i.id = ? for update", List.of(id)).stream().findFirst();
  }

  List<ContentItem> query(String condition, List<Object> params) {
    return db.sql("select i.* from content_item i " + condition)
        .params(params)
        .query(ContentTable::item)
        .list();
  }

  void write(long id, ContentText text) {
    db.sql(
            """
            update content_item set language = ?, title = ?, audience = ?, body = ?, \
            search_key = ?, edition = edition + 1 where id = ?""")
        .params(text.language().name(), text.title(), text.audience(), text.body())
        .params(searchKey(text, ""), id)
        .update();
  }

  void attach(long id, UUID file) {
    db.sql("update content_item set file_id = ?, edition = edition + 1 where id = ?")
        .params(file, id)
        .update();
  }

  void submitted(long id, String number, int version) {
    db.sql("update content_item set number = ?, version_no = ? where id = ?")
        .params(number, version, id)
        .update();
  }

  void enter(long id, ContentState state, String reason, Instant at) {
    db.sql("update content_item set state = ?, reason = ?, state_since = ? where id = ?")
        .params(state.name(), reason, Timestamp.from(at), id)
        .update();
  }

  void pace(long id, boolean crisis) {
    db.sql("update content_item set crisis = ? where id = ?").params(crisis, id).update();
  }

  void countRound(long id) {
    db.sql("update content_item set rounds = rounds + 1 where id = ?").param(id).update();
  }

  void cleared(ContentItem item, String code, Instant at, LocalDate expiresOn) {
    db.sql(
            """
            update content_item set code = ?, cleared_at = ?, expires_on = ?, search_key = ? \
            where id = ?""")
        .params(code, Timestamp.from(at), expiresOn, searchKey(item.text(), code), item.id())
        .update();
  }

  void correct(long id, String correction) {
    db.sql("update content_item set correction = ? where id = ?").params(correction, id).update();
  }

  private static String searchKey(ContentText text, String code) {
    return PersianText.searchKey(code + " " + text.title() + " " + text.audience());
  }

  private static ContentItem item(ResultSet row, int index) throws SQLException {
    Timestamp cleared = row.getTimestamp("cleared_at");
    return new ContentItem(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getLong("council_id"),
        row.getLong("ngo_id"),
        row.getString("number"),
        ContentState.valueOf(row.getString("state")),
        row.getTimestamp("state_since").toInstant(),
        ContentKind.valueOf(row.getString("kind")),
        text(row),
        row.getObject("file_id", UUID.class),
        row.getInt("version_no"),
        row.getInt("edition"),
        row.getInt("rounds"),
        row.getString("agency_code"),
        row.getBoolean("crisis"),
        row.getString("code"),
        cleared == null ? null : cleared.toInstant(),
        row.getObject("expires_on", LocalDate.class),
        row.getString("reason"),
        row.getString("correction"),
        row.getObject("repeats_id", Long.class));
  }

  static ContentText text(ResultSet row) throws SQLException {
    return new ContentText(
        ContentLanguage.valueOf(row.getString("language")),
        row.getString("title"),
        row.getString("audience"),
        row.getString("body"));
  }
}
