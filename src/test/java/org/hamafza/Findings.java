package org.hamafza;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** What was found while a case was walked, kept to be told as tests afterwards. */
class Findings {

  private final Map<String, Map<String, Throwable>> byForm = new LinkedHashMap<>();

  /** Checks something about a form now; whether it held is told later. */
  void check(String form, String name, Runnable check) {
    Map<String, Throwable> found = byForm.computeIfAbsent(form, key -> new LinkedHashMap<>());
    try {
      check.run();
      found.put(name, null);
    } catch (AssertionError | RuntimeException wrong) {
      found.put(name, wrong);
    }
  }

  boolean knows(String form) {
    return byForm.containsKey(form);
  }

  Stream<DynamicContainer> asTests() {
    return byForm.entrySet().stream()
        .map(
            form ->
                DynamicContainer.dynamicContainer(
                    form.getKey(),
                    form.getValue().entrySet().stream().map(found -> test(form.getKey(), found))));
  }

  private static DynamicTest test(String form, Map.Entry<String, Throwable> found) {
    return DynamicTest.dynamicTest(
        form + " " + found.getKey(),
        () -> {
          if (found.getValue() != null) {
            throw new AssertionError(
                form + " " + found.getKey() + ": " + found.getValue().getMessage(),
                found.getValue());
          }
        });
  }
}
