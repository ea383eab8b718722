package org.hamafza.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamafza.audit.RecordedThings;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the verifications of profiles for those who may read their records. */
@Component
class RecordedProfiles implements RecordedThings {

  private final JdbcClient db;

  RecordedProfiles(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String type() {
    return ProfileRefs.TYPE;
  }

  @Override
  public List<Line> find(Set<Long> councils, String words, long beforeId, int limit) {
    List<Object> params = new ArrayList<>(councils);
    StringBuilder sql =
        new StringBuilder(
            """
            select c.id, c.number, c.outcome, c.opened_at, v.content from profile_case c \
            join ngo_profile p on p.id = c.profile_id \
            join ngo_profile_version v on v.profile_id = p.id and v.version_no = p.version_no \
            where c.council_id in (""");
    sql.append(String.join(",", councils.stream().map(id -> "?").toList())).append(")");
    for (String word : PersianText.canonical(words).split(" ")) {
      if (!word.isEmpty()) {
        sql.append(" and (lower(c.number) like ? or v.key_fa like ? or v.key_en like ?)");
        String plain = word.replace("%", "").replace("_", "");
        String key = "%" + PersianText.compactKey(plain) + "%";
        params.add("%" + PersianText.asciiDigits(plain).toLowerCase(Locale.ROOT) + "%");
        params.add(key);
        params.add(key);
      }
    }
    sql.append(" and c.id < ? order by c.id desc fetch first ").append(limit).append(" rows only");
    params.add(beforeId);
    return db.sql(sql.toString())
        .params(params)
        .query(
            (row, index) ->
                new Line(
                    row.getLong("id"),
                    row.getString("number"),
                    ProfileJson.read(row.getString("content")).identity().name(),
                    null,
                    state(row.getString("outcome")),
                    row.getTimestamp("opened_at").toInstant()))
        .list();
  }

  private static String state(String outcome) {
    return outcome == null ? "registry.ngo.run.running" : "registry.profile.state." + outcome;
  }
}
