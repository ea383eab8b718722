package org.hamafza.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of declared crises with their scopes. */
@Repository
class DeclarationTable {

  // A list in SQL may not be empty.
  private static final long NOBODY = -1;

  private static final String LINES =
      """
      select d.*, (select count(*) from crisis_area a where a.declaration_id = d.id) as areas, \
      (select count(*) from crisis_county c where c.declaration_id = d.id) as counties \
      from crisis_declaration d""";
  private static final String NEWEST = " order by d.id desc fetch first %d rows only";

  private final JdbcClient db;

  DeclarationTable(JdbcClient db) {
    this.db = db;
  }

  long insert(long councilId, String number, CrisisProposal proposal, long by, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into crisis_declaration (council_id, number, state, kind, title_fa, title_en, \
            reason, basis_issuer, basis_number, basis_on, proposed_by, proposed_at) \
            values (?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(councilId, number, proposal.kind().name())
        .params(proposal.title().fa(), proposal.title().en(), proposal.reason())
        .params(proposal.basis().issuer(), proposal.basis().number(), proposal.basis().on())
        .params(by, Timestamp.from(at))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    proposal.scope().areas().forEach(code -> extend(id, "crisis_area", "area_code", code));
    proposal.scope().counties().forEach(code -> extend(id, "crisis_county", "county_code", code));
    return id;
  }

  private void extend(long id, String table, String column, String code) {
    db.sql("insert into %s (declaration_id, %s) values (?, ?)".formatted(table, column))
        .params(id, code)
        .update();
  }

  Optional<Declaration> find(long id) {
    return db.sql("select * from crisis_declaration where id = ?")
        .param(id)
        .query(this::declaration)
        .optional();
  }

  /** All of a council, oldest first. */
  List<Declaration> of(long councilId) {
    return db.sql("select * from crisis_declaration where council_id = ? order by id")
        .param(councilId)
        .query(this::declaration)
        .list();
  }

  Optional<Declaration> lock(long id) {
    return db.sql("select * from crisis_declaration where id = ? for update")
        .param(id)
        .query(this::declaration)
        .optional();
  }

  /** Those of a council that were confirmed and have not ended. */
  List<Declaration> active(Collection<Long> councils) {
    return councils.isEmpty()
        ? List.of()
        : db.sql(
                """
                select * from crisis_declaration where council_id in (:councils) \
                and state = 'ACTIVE' order by id""")
            .param("councils", councils)
            .query(this::declaration)
            .list();
  }

  /** A page of those of these councils, newest first; of the others those in force or over. */
  List<CrisisLine> list(Collection<Long> inner, Collection<Long> all, long beforeId, int limit) {
    return all.isEmpty()
        ? List.of()
        : db.sql(
                LINES
                    + """
                     where d.council_id in (:all) \
                    and (d.council_id in (:inner) or d.started_at is not null) and d.id < :before"""
                    + NEWEST.formatted(limit))
            .param("all", all)
            .param("inner", inner.isEmpty() ? List.of(NOBODY) : inner)
            .param("before", beforeId)
            .query(DeclarationTable::line)
            .list();
  }

  /** Those of these councils with all the words in number or title, newest first. */
  List<CrisisLine> search(Collection<Long> councils, String words, long beforeId, int limit) {
    List<Object> params = new ArrayList<>(councils);
    StringBuilder sql = new StringBuilder(LINES).append(" where d.council_id in (");
    sql.append(String.join(",", councils.stream().map(id -> "?").toList())).append(")");
    for (String word : PersianText.canonical(words).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(
            " and (lower(d.number) like ? or lower(d.title_fa || ' ' || d.title_en) like ?)");
        String plain = word.replace("%", "").replace("_", "");
        params.add("%" + PersianText.asciiDigits(plain).toLowerCase(Locale.ROOT) + "%");
        params.add("%" + plain.toLowerCase(Locale.ROOT) + "%");
      }
    }
    params.add(beforeId);
    return db.sql(sql + " and d.id < ?" + NEWEST.formatted(limit))
        .params(params)
        .query(DeclarationTable::line)
        .list();
  }

  void decide(long id, boolean confirmed, String note, long by, Instant at) {
    db.sql(
            """
            update crisis_declaration set confirmed = ?, decision_note = ?, decided_by = ?, \
            decided_at = ? where id = ?""")
        .params(confirmed, note, by, Timestamp.from(at), id)
        .update();
  }

  void refuse(long id) {
    db.sql("update crisis_declaration set state = 'REFUSED' where id = ?").param(id).update();
  }

  void start(long id, Instant at, Instant reviewAt, Instant offAt, int alerted) {
    db.sql(
            """
            update crisis_declaration set state = 'ACTIVE', started_at = ?, review_at = ?, \
            off_at = ?, alerted_ngos = ? where id = ?""")
        .params(Timestamp.from(at), Timestamp.from(reviewAt), Timestamp.from(offAt), alerted, id)
        .update();
  }

  void plan(long id, Instant reviewAt, Instant offAt) {
    db.sql("update crisis_declaration set review_at = ?, off_at = ? where id = ?")
        .params(Timestamp.from(reviewAt), Timestamp.from(offAt), id)
        .update();
  }

  void end(long id, Instant at, boolean byTime) {
    db.sql(
            """
            update crisis_declaration set state = 'ENDED', ended_at = ?, ended_by_time = ? \
            where id = ?""")
        .params(Timestamp.from(at), byTime, id)
        .update();
  }

  void close(long id) {
    db.sql("update crisis_declaration set state = 'CLOSED' where id = ?").param(id).update();
  }

  private Set<String> codes(long id, String table, String column) {
    return db.sql("select %s from %s where declaration_id = ?".formatted(column, table))
        .param(id)
        .query(String.class)
        .set();
  }

  private Declaration declaration(ResultSet row, int index) throws SQLException {
    long id = row.getLong("id");
    return new Declaration(
        id,
        row.getLong("council_id"),
        row.getString("number"),
        CrisisState.valueOf(row.getString("state")),
        CrisisKind.valueOf(row.getString("kind")),
        new LocalText(row.getString("title_fa"), row.getString("title_en")),
        row.getString("reason"),
        new Basis(
            row.getString("basis_issuer"),
            row.getString("basis_number"),
            row.getObject("basis_on", LocalDate.class)),
        new Scope(codes(id, "crisis_area", "area_code"), codes(id, "crisis_county", "county_code")),
        row.getLong("proposed_by"),
        instant(row, "proposed_at"),
        row.getObject("decided_by", Long.class),
        instant(row, "decided_at"),
        row.getObject("confirmed", Boolean.class),
        row.getString("decision_note"),
        instant(row, "started_at"),
        instant(row, "review_at"),
        instant(row, "off_at"),
        instant(row, "ended_at"),
        row.getBoolean("ended_by_time"),
        row.getInt("alerted_ngos"));
  }

  private static CrisisLine line(ResultSet row, int index) throws SQLException {
    return new CrisisLine(
        row.getLong("id"),
        row.getString("number"),
        CrisisState.valueOf(row.getString("state")),
        CrisisKind.valueOf(row.getString("kind")),
        new LocalText(row.getString("title_fa"), row.getString("title_en")),
        row.getInt("areas"),
        row.getInt("counties"),
        instant(row, "proposed_at"),
        instant(row, "started_at"),
        instant(row, "off_at"),
        instant(row, "ended_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp found = row.getTimestamp(column);
    return found == null ? null : found.toInstant();
  }
}
