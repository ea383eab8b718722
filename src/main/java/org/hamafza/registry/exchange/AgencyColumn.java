package org.hamafza.registry.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hamafza.registry.AgencyDetails;
import org.hamafza.shared.FormInput;

/** A column of a file of agencies. */
enum AgencyColumn {
  CODE("code", Cell.CODE, AgencyDetails::code),
  NAME_FA("nameFa", Cell.TEXT, agency -> agency.name().fa()),
  NAME_EN("nameEn", Cell.TEXT, agency -> agency.name().en()),
  AREAS("areas", Cell.CODES, agency -> Cell.codes(agency.areas())),
  LEADS("leads", Cell.CODES, agency -> Cell.codes(agency.leads())),
  COUNTIES("counties", Cell.CODES, agency -> Cell.codes(agency.counties()));

  private final String field;
  private final Cell cell;
  private final Function<AgencyDetails, String> content;

  AgencyColumn(String field, Cell cell, Function<AgencyDetails, String> content) {
    this.field = field;
    this.cell = cell;
    this.content = content;
  }

  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  String field() {
    return field;
  }

  boolean needed() {
    return this == CODE || this == NAME_FA || this == NAME_EN;
  }

  /** The cell of this column. */
  String in(Map<String, String> cells) {
    return cells.getOrDefault(heading(), "");
  }

  static Stream<AgencyColumn> stream() {
    return Stream.of(values());
  }

  static List<String> headings() {
    return stream().map(AgencyColumn::heading).toList();
  }

  static List<String> neededHeadings() {
    return stream().filter(AgencyColumn::needed).map(AgencyColumn::heading).toList();
  }

  /** The cells of an agency as a file has them. */
  static Map<String, String> cells(AgencyDetails agency) {
    Map<String, String> cells = new LinkedHashMap<>();
    stream().forEach(column -> cells.put(column.heading(), column.content.apply(agency)));
    return cells;
  }

  static FormInput input(Map<String, String> cells) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    stream().forEach(column -> values.put(column.field, column.cell.values(column.in(cells))));
    return new FormInput(values);
  }
}
