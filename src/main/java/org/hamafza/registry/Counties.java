package org.hamafza.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The counties of the province; they change over the years. */
@Service
public class Counties {

  private final JdbcClient db;

  Counties(JdbcClient db) {
    this.db = db;
  }

  /** All counties there ever were. */
  public List<County> all() {
    return db.sql("select * from county order by position")
        .query(
            (row, index) ->
                new County(
                    row.getString("code"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  /** The counties that exist on a day. */
  public List<County> on(LocalDate day) {
    return all().stream()
        .filter(county -> !day.isBefore(county.validFrom()))
        .filter(county -> county.validTo() == null || !day.isAfter(county.validTo()))
        .toList();
  }

  /** The counties by their codes. */
  public Map<String, County> byCode() {
    return all().stream().collect(Collectors.toMap(County::code, Function.identity()));
  }
}
