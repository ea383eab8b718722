package org.hamafza.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Finds the names of what an NGO names by code. */
@Component
class NgoViews {

  /** An NGO with names. */
  record View(
      Ngo ngo, List<LocalText> areas, List<LocalText> counties, List<LocalText> capabilities) {}

  private final Areas areas;
  private final Counties counties;

  NgoViews(Areas areas, Counties counties) {
    this.areas = areas;
    this.counties = counties;
  }

  View of(Ngo ngo) {
    return new View(
        ngo,
        pick(ngo.areas(), areas.names()),
        pick(
            ngo.counties(),
            counties.all().stream().collect(Collectors.toMap(County::code, County::name))),
        pick(
            ngo.capabilities(),
            areas.capabilities().stream()
                .collect(Collectors.toMap(Capability::code, Capability::name))));
  }

  private static List<LocalText> pick(Collection<String> codes, Map<String, LocalText> names) {
    return codes.stream().map(names::get).filter(Objects::nonNull).toList();
  }
}
