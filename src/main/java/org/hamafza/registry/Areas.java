package org.hamafza.registry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The fields of activity of NGOs, and what NGOs can contribute. */
@Service
public class Areas {

  private final JdbcClient db;

  Areas(JdbcClient db) {
    this.db = db;
  }

  public List<Area> all() {
    Map<String, List<String>> agencies =
        db
            .sql("select area_code, agency_code from area_agency order by area_code, position")
            .query((row, index) -> List.of(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    pair -> pair.get(0),
                    Collectors.mapping(pair -> pair.get(1), Collectors.toList())));
    return db.sql("select * from area order by position")
        .query(
            (row, index) ->
                new Area(
                    row.getString("code"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    agencies.getOrDefault(row.getString("code"), List.of())))
        .list();
  }

  public Area get(String code) {
    return all().stream()
        .filter(area -> area.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** The areas by their codes. */
  public Map<String, Area> byCode() {
    return all().stream().collect(Collectors.toMap(Area::code, Function.identity()));
  }

  /** What NGOs can contribute to projects. */
  public List<Capability> capabilities() {
    return db.sql("select * from capability order by position")
        .query(
            (row, index) ->
                new Capability(
                    row.getString("code"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en"))))
        .list();
  }
}
