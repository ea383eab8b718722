package org.hamafza.registry.exchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.registry.exchange.PlannedRow.Alike;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;

/** Finds what has the same name, however it is spelled. */
final class NameIndex {

  private final Map<String, Set<Alike>> byKey = new HashMap<>();

  void add(Alike known) {
    keys(known.name())
        .forEach(key -> byKey.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(known));
  }

  /** All of that name but the one with this identifier. */
  List<Alike> alike(LocalText name, String identifier) {
    return keys(name)
        .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
        .filter(known -> !known.identifier().equals(identifier))
        .distinct()
        .toList();
  }

  private static Stream<String> keys(LocalText name) {
    return Stream.of(name.fa(), name.en())
        .map(PersianText::compactKey)
        .filter(key -> !key.isEmpty());
  }
}
