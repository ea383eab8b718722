package org.hamafza.registry.needs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.Need;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** The names of what needs name by code, in their usual order. */
@Component
class NeedNames {

  private final Areas areas;
  private final Counties counties;

  NeedNames(Areas areas, Counties counties) {
    this.areas = areas;
    this.counties = counties;
  }

  /** All counties that there ever were. */
  Map<String, LocalText> counties() {
    Map<String, LocalText> names = new LinkedHashMap<>();
    counties.all().forEach(county -> names.put(county.code(), county.name()));
    return names;
  }

  Map<String, LocalText> areas() {
    return areas.names();
  }

  /** The counties of each need; none for the whole province. */
  static Map<Long, List<LocalText>> places(List<Need> needs, Map<String, LocalText> names) {
    Map<Long, List<LocalText>> places = new LinkedHashMap<>();
    for (Need need : needs) {
      places.put(
          need.id(), need.counties().stream().map(names::get).filter(Objects::nonNull).toList());
    }
    return places;
  }
}
