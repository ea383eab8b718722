package org.hamafza.registry;

import java.util.Set;
import java.util.stream.Collectors;

/** The codes that what is typed about an NGO may name. */
public record NgoCodes(Set<String> areas, Set<String> counties, Set<String> capabilities) {

  /** Those that there are now. */
  public static NgoCodes of(Areas areas, Counties counties) {
    return new NgoCodes(
        areas.names().keySet(),
        counties.all().stream().map(County::code).collect(Collectors.toUnmodifiableSet()),
        areas.capabilities().stream()
            .map(Capability::code)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
