package org.hamafza.process;

import java.util.List;
import java.util.function.BiFunction;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One promise that every model keeps for each of its elements of a kind.
 *
 * @param name the promise in words with hyphens; the deliberate offender is the file of that name
 * @param complaints what is wrong with an element of a model; empty if the promise is kept
 */
record Rule<T extends ModelElementInstance>(
    String name, Class<T> about, BiFunction<Model, T, List<String>> complaints) {

  /** A complaint if the promise is broken. */
  static List<String> unless(boolean kept, String complaint) {
    return kept ? List.of() : List.of(complaint);
  }

  List<Finding> findings(Model model) {
    return model.all(about).stream()
        .map(element -> new Finding(Model.id(element), complaints.apply(model, element)))
        .toList();
  }

  /** What a rule says about one element. */
  record Finding(String element, List<String> complaints) {}
}
