package org.hamafza.tasks;

import org.hamafza.shared.LocalText;

/** One choice of a field: shown by its text, or by the message of its key where text is null. */
public record Option(String value, String labelKey, LocalText label) {

  /** A choice whose label is a message. */
  public static Option keyed(String value, String labelKey) {
    return new Option(value, labelKey, null);
  }

  /** A choice whose label is data. */
  public static Option named(String value, LocalText label) {
    return new Option(value, null, label);
  }

  /** The constants of an enum, labelled {@code prefix.CONSTANT}. */
  public static java.util.List<Option> of(Class<? extends Enum<?>> type, String prefix) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(constant -> keyed(constant.name(), prefix + "." + constant.name()))
        .toList();
  }
}
