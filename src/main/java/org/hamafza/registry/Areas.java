package org.hamafza.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.jdbc.core.RowCallbackHandler;
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
            .sql(
                "select area_code, agency_code from area_agency order by area_code, lead desc, position")
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

  /** The names of all areas by code, in their usual order. */
  public Map<String, LocalText> names() {
    Map<String, LocalText> names = new LinkedHashMap<>();
    db.sql("select code, name_fa, name_en from area order by position")
        .query(
            (RowCallbackHandler)
                row ->
                    names.put(
                        row.getString("code"),
                        new LocalText(row.getString("name_fa"), row.getString("name_en"))));
    return names;
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

  /** What NGOs can contribute, as a tree: its branches with their leaves. */
  public List<CapabilityKind> tree() {
    Map<String, List<Capability>> leaves =
        db
            .sql("select * from capability order by position")
            .query((row, index) -> Map.entry(row.getString("kind_code"), capability(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return db.sql("select * from capability_kind order by position")
        .query(
            (row, index) ->
                new CapabilityKind(
                    row.getString("code"),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    new LocalText(row.getString("unit_fa"), row.getString("unit_en")),
                    leaves.getOrDefault(row.getString("code"), List.of())))
        .list();
  }

  /** What NGOs can contribute to projects: the leaves of the tree. */
  public List<Capability> capabilities() {
    return db.sql("select * from capability order by position")
        .query((row, index) -> capability(row))
        .list();
  }

  private static Capability capability(ResultSet row) throws SQLException {
    return new Capability(
        row.getString("code"), new LocalText(row.getString("name_fa"), row.getString("name_en")));
  }
}
