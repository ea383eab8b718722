package org.hamafza.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.Pause;
import org.hamafza.shared.CaseRef;

/** The pauses of many cases. */
final class Pauses {

  private record Case(String type, long id) {}

  private final Map<Case, List<Pause>> byCase = new HashMap<>();

  void add(String type, long id, Pause pause) {
    byCase.computeIfAbsent(new Case(type, id), key -> new ArrayList<>()).add(pause);
  }

  List<Pause> of(CaseRef subject) {
    return byCase.getOrDefault(new Case(subject.type(), subject.id()), List.of());
  }

  /** Those that hold up this work; some goes on all the same. */
  List<Pause> of(WorkItem item) {
    return item.runsOn() ? List.of() : of(item.subject());
  }
}
