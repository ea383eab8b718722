package org.hamafza.registry.capabilities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.registry.Need;
import org.hamafza.registry.capabilities.CapabilityMap.Cell;
import org.hamafza.registry.capabilities.CapabilityMap.Row;
import org.hamafza.registry.capabilities.Catalogue.Capacity;
import org.hamafza.shared.Csv;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the map as a table of one line for each county and capability. */
@Component
class CapabilityFile {

  private static final List<String> HEADINGS =
      List.of(
          "countyCode",
          "county",
          "capabilityCode",
          "capability",
          "ngos",
          "quantity",
          "unit",
          "uncounted",
          "mark",
          "unserved");

  private final MessageSource texts;

  CapabilityFile(MessageSource texts) {
    this.texts = texts;
  }

  String write(CapabilityMap map, Locale locale) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADINGS.stream().map(name -> text("file." + name, locale)).toList());
    for (Row row : map.rows()) {
      for (int i = 0; i < map.columns().size(); i++) {
        lines.add(line(row, map.columns().get(i), row.cells().get(i), locale));
      }
    }
    return Csv.write(lines);
  }

  private List<String> line(Row row, Capacity column, Cell cell, Locale locale) {
    Long quantity = cell.offer().quantity();
    return Stream.of(
            row.county(),
            row.name().in(locale),
            column.code(),
            column.name().in(locale),
            cell.offer().ngos(),
            quantity == null ? "" : quantity,
            column.unit().in(locale),
            cell.offer().uncounted(),
            text("mark." + cell.mark(), locale),
            row.unserved().stream().map(Need::code).collect(Collectors.joining(" ")))
        .map(Object::toString)
        .toList();
  }

  private String text(String key, Locale locale) {
    return texts.getMessage("registry.capabilities." + key, null, locale);
  }
}
