package org.hamafza.registry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The catalogue of executive agencies. */
@Service
public class Agencies {

  private final JdbcClient db;

  Agencies(JdbcClient db) {
    this.db = db;
  }

  public List<ExecutiveAgency> all() {
    return db.sql("select * from agency order by position")
        .query(
            (row, index) ->
                new ExecutiveAgency(
                    row.getString("code"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en"))))
        .list();
  }

  public ExecutiveAgency get(String code) {
    return all().stream()
        .filter(agency -> agency.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** The agencies by their codes. */
  public Map<String, ExecutiveAgency> byCode() {
    return all().stream().collect(Collectors.toMap(ExecutiveAgency::code, Function.identity()));
  }
}
