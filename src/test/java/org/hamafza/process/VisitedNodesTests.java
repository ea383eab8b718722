package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hamafza.VisitedNodes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares what the database tests have visited with the models; runs after them. */
@Tag("visited")
class VisitedNodesTests {

  @TestFactory
  Stream<DynamicTest> theTestsVisitEveryNodeOfEveryModel() {
    Stream<String> databases =
        Boolean.getBoolean("hamafza.skip.postgres") ? Stream.of("h2") : Stream.of("h2", "postgres");
    return databases.map(
        database ->
            DynamicTest.dynamicTest(
                "on " + database,
                () -> assertThat(unvisited(Model.all(), VisitedNodes.on(database))).isEmpty()));
  }

  @Test
  void aNodeThatNoTestVisitsIsFound() {
    List<Model> sound = List.of(Model.offender("bpmn/SoundProcess"));
    Set<String> all = unvisited(sound, Set.of());
    Set<String> visited = new TreeSet<>(all);
    visited.remove("SoundProcess DoWork");
    assertThat(all).contains("SoundProcess DoWork");
    assertThat(unvisited(sound, visited)).containsExactly("SoundProcess DoWork");
  }

  private static Set<String> unvisited(List<Model> models, Set<String> visited) {
    Set<String> missing = new TreeSet<>();
    for (Model model : models) {
      model.nodes().forEach(node -> missing.add(model.name() + " " + node.getId()));
    }
    missing.removeAll(visited);
    return missing;
  }
}
