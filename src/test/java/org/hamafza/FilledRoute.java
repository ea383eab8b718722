package org.hamafza;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The addresses of a route with ids in the place of its variables: numbers where it wants numbers,
 * and words where it wants words; where another of many follows, only the first few, which name the
 * case itself.
 */
record FilledRoute(Route route, Collection<String> ids) {

  private static final int OWNERS = 3;

  List<String> addresses() {
    List<String> filled = new ArrayList<>();
    fill(route.path(), route.variables(), filled);
    return filled;
  }

  private void fill(String path, List<String> variables, List<String> filled) {
    if (variables.isEmpty()) {
      filled.add(path);
      return;
    }
    String first = variables.get(0);
    List<String> rest = variables.subList(1, variables.size());
    ids.stream()
        .filter(id -> fits(first, id))
        .limit(rest.stream().allMatch(this::isOfFew) ? ids.size() : OWNERS)
        .forEach(
            id ->
                fill(
                    path.replace("{" + first + "}", id).replace("{*" + first + "}", id),
                    rest,
                    filled));
  }

  private boolean isOfFew(String variable) {
    return route.typeOf(variable) == UUID.class;
  }

  private boolean fits(String variable, String id) {
    Class<?> type = route.typeOf(variable);
    if (type == UUID.class) {
      return id.length() == 36;
    }
    return id.matches("\\d+") != (type == String.class);
  }
}
