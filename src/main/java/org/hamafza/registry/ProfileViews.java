package org.hamafza.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Finds the names of what a profile names by code. */
@Component
class ProfileViews {

  /** A resource with names. */
  record Line(
      LocalText kind,
      LocalText capability,
      Integer quantity,
      LocalText unit,
      LocalText county,
      Integer crisisHours) {}

  /** A profile with names. */
  record View(
      ProfileContent content,
      List<LocalText> areas,
      List<LocalText> counties,
      List<Line> resources) {}

  private final Areas areas;
  private final Counties counties;

  ProfileViews(Areas areas, Counties counties) {
    this.areas = areas;
    this.counties = counties;
  }

  View of(ProfileContent content) {
    Map<String, LocalText> countyNames =
        counties.all().stream().collect(Collectors.toMap(County::code, County::name));
    return new View(
        content,
        pick(content.work().areas(), areas.names()),
        pick(content.work().counties(), countyNames),
        lines(content, countyNames));
  }

  private List<Line> lines(ProfileContent content, Map<String, LocalText> countyNames) {
    Map<String, CapabilityKind> kinds = new HashMap<>();
    Map<String, LocalText> names = new HashMap<>();
    for (CapabilityKind kind : areas.tree()) {
      for (Capability leaf : kind.capabilities()) {
        kinds.put(leaf.code(), kind);
        names.put(leaf.code(), leaf.name());
      }
    }
    return content.resources().stream()
        .map(
            row -> {
              CapabilityKind kind = kinds.get(row.capability());
              return new Line(
                  kind == null ? null : kind.name(),
                  names.get(row.capability()),
                  row.quantity(),
                  kind == null ? null : kind.unit(),
                  countyNames.get(row.county()),
                  row.crisisHours());
            })
        .toList();
  }

  private static List<LocalText> pick(Collection<String> codes, Map<String, LocalText> names) {
    return codes.stream().map(names::get).filter(name -> name != null).toList();
  }
}
