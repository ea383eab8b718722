package org.hamafza.crisis;

import java.util.Set;

/** For which areas, in which counties. */
record Scope(Set<String> areas, Set<String> counties) {

  Scope {
    areas = Set.copyOf(areas);
    counties = Set.copyOf(counties);
  }

  boolean covers(String area, String county) {
    return areas.contains(area) && counties.contains(county);
  }
}
