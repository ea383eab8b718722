package org.hamafza.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may read of the resolutions of all councils: number, day, result, and the text of
 * what was approved without numbers of persons. No name, no amount, no reason, no vote, and nothing
 * of the case whose application was not approved.
 */
@Service
@Transactional(readOnly = true)
class PublicRegister {

  /**
   * A published resolution.
   *
   * @param text empty where the council did not approve
   */
  record Line(
      long id,
      String number,
      LocalText council,
      Instant adoptedAt,
      LocalText text,
      String outcome,
      boolean partial,
      boolean conditional) {}

  // Numbers of persons and accounts would be found by what they are, though they are not shown.
  private static final Pattern PERSONAL = Pattern.compile(".*(?:\\d{7}|@).*");

  private final JdbcClient db;

  PublicRegister(JdbcClient db) {
    this.db = db;
  }

  /** The resolutions with all those words before that one, newest first. */
  List<Line> search(String words, long beforeId, int limit) {
    List<Object> params = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            """
            select r.id, r.number, r.text_fa, r.text_en, r.outcome, r.flag_partial, \
            r.flag_conditional, r.adopted_at, c.name_fa, c.name_en from resolution r \
            join council c on c.id = r.council_id where r.published_at is not null""");
    for (String word : PersianText.searchKey(words).split(" ")) {
      if (PERSONAL.matcher(PersianText.asciiDigits(word)).matches()) {
        return List.of();
      }
      String plain = word.replace("%", "").replace("_", "");
      if (!plain.isEmpty()) {
        sql.append(" and (r.number like ? or r.outcome like 'APPROVED%' and r.search_text like ?)");
        params.add("%" + PersianText.asciiDigits(plain) + "%");
        params.add("%" + plain + "%");
      }
    }
    sql.append(" and r.id < ? order by r.id desc fetch first ").append(limit).append(" rows only");
    params.add(beforeId);
    return db.sql(sql.toString())
        .params(params)
        .query(
            (row, index) ->
                new Line(
                    row.getLong("id"),
                    row.getString("number"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    SessionRows.instant(row, "adopted_at"),
                    shown(
                        row.getString("outcome"),
                        new LocalText(row.getString("text_fa"), row.getString("text_en"))),
                    row.getString("outcome"),
                    row.getBoolean("flag_partial"),
                    row.getBoolean("flag_conditional")))
        .list();
  }

  private static LocalText shown(String outcome, LocalText text) {
    return outcome.startsWith("APPROVED")
        ? new LocalText(Redaction.of(text.fa()), Redaction.of(text.en()))
        : new LocalText("", "");
  }
}
