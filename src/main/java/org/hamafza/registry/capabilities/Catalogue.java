package org.hamafza.registry.capabilities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * What the map is drawn upon.
 *
 * @param counties names of the counties of today by code, in their usual order
 * @param capabilities what NGOs can contribute, branch by branch
 * @param areas names of the areas of activity by code
 * @param serving codes of the capabilities that serve a need, by the code of its area
 */
record Catalogue(
    Map<String, LocalText> counties,
    List<Capacity> capabilities,
    Map<String, LocalText> areas,
    Map<String, Set<String>> serving) {

  /** A capability and what a quantity of it counts. */
  record Capacity(String code, LocalText name, LocalText unit) {}

  Optional<Capacity> capability(String code) {
    return capabilities.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The capabilities that serve a need of this area. */
  Set<String> servingIn(String area) {
    return serving.getOrDefault(area, Set.of());
  }
}
