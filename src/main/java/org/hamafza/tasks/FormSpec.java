package org.hamafza.tasks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.shared.FormInput;

/** The fields of a form in their order. */
public record FormSpec(List<FormField> fields) {

  public FormSpec {
    fields = List.copyOf(fields);
  }

  /** A form of these fields. */
  public static FormSpec of(FormField... fields) {
    return new FormSpec(List.of(fields));
  }

  /** What the fields hold before anything is typed, by name. */
  public Map<String, List<String>> values() {
    return fields.stream().collect(Collectors.toMap(FormField::name, FormField::values));
  }

  /** What was typed into the fields, by name. */
  public Map<String, List<String>> typed(FormInput in) {
    return fields.stream()
        .collect(Collectors.toMap(FormField::name, field -> in.rawAll(field.name())));
  }

  /** The field of that name. */
  public FormField field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }
}
