package org.hamafza.shared;

import java.util.EnumSet;
import java.util.Set;

/** Reads a choice that a form offered; anything that was not offered is refused. */
final class Choice {

  private Choice() {}

  static <E extends Enum<E>> Parsed<E> of(String typed, Class<E> type) {
    return EnumSet.allOf(type).stream()
        .filter(constant -> constant.name().equals(typed.strip()))
        .findFirst()
        .map(Parsed::of)
        .orElseGet(() -> Parsed.wrong("error.choice"));
  }

  static Parsed<String> of(String typed, Set<String> allowed) {
    return allowed.contains(typed.strip())
        ? Parsed.of(typed.strip())
        : Parsed.wrong("error.choice");
  }
}
