package org.hamafza.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /** Choices whose labels are data, by their values. */
  public static List<Option> named(Map<String, LocalText> labels) {
    return labels.entrySet().stream().map(e -> named(e.getKey(), e.getValue())).toList();
  }

  /** The constants of an enum, labelled {@code prefix.CONSTANT}. */
  public static List<Option> of(Class<? extends Enum<?>> type, String prefix) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> keyed(constant.name(), prefix + "." + constant.name()))
        .toList();
  }
}
