package org.hamafza;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes one named test of each route. */
record RouteCases(String prefix, List<Route> routes) {

  RouteCases where(Predicate<Route> condition) {
    return new RouteCases(prefix, routes.stream().filter(condition).toList());
  }

  Stream<DynamicTest> each(Consumer<Route> trial) {
    return routes.stream()
        .map(route -> DynamicTest.dynamicTest(prefix + route.name(), () -> trial.accept(route)));
  }
}
