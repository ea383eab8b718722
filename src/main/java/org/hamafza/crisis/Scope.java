package org.hamafza.crisis;

import java.util.Set;

/** For which areas, in which counties. */
public record Scope(Set<String> areas, Set<String> counties) {

  public Scope {
    areas = Set.copyOf(areas);
    counties = Set.copyOf(counties);
  }

  boolean covers(String area, String county) {
    return areas.contains(area) && counties.contains(county);
  }
}
