package org.hamafza.tasks;

import java.util.List;
import org.hamafza.shared.LocalText;

/**
 * One field of a form, as pages and the API show it.
 *
 * @param name the parameter's name
 * @param labelKey message key of the label; null where {@code label} is data
 * @param label the label where it is data, such as a seat's name
 * @param hintKey message key of a hint; null if there is none
 * @param section message key of the group it stands in; null if in none
 * @param maxLength characters; null where it does not apply
 * @param options the choices of SELECT, RADIOS and CHECKBOXES
 * @param values what the field holds before anything is typed
 */
public record FormField(
    String name,
    FieldType type,
    String labelKey,
    LocalText label,
    String hintKey,
    String section,
    boolean required,
    Integer maxLength,
    List<Option> options,
    List<String> values) {

  /** A required field with a label by key. */
  public static FormField required(String name, FieldType type, String labelKey) {
    return new FormField(name, type, labelKey, null, null, null, true, null, List.of(), List.of());
  }

  /** A field that may stay empty. */
  public static FormField optional(String name, FieldType type, String labelKey) {
    return new FormField(name, type, labelKey, null, null, null, false, null, List.of(), List.of());
  }

  /** The same, labelled by data instead of a message. */
  public FormField labelled(LocalText text) {
    return new FormField(
        name, type, null, text, hintKey, section, required, maxLength, options, values);
  }

  /** The same with a hint. */
  public FormField hint(String key) {
    return new FormField(
        name, type, labelKey, label, key, section, required, maxLength, options, values);
  }

  /** The same in a group. */
  public FormField in(String sectionKey) {
    return new FormField(
        name, type, labelKey, label, hintKey, sectionKey, required, maxLength, options, values);
  }

  /** The same with a longest length in characters. */
  public FormField atMost(int characters) {
    return new FormField(
        name, type, labelKey, label, hintKey, section, required, characters, options, values);
  }

  /** The same with choices. */
  public FormField choices(List<Option> choices) {
    return new FormField(
        name, type, labelKey, label, hintKey, section, required, maxLength, choices, values);
  }

  /** The same holding values already. */
  public FormField holding(String... held) {
    return new FormField(
        name,
        type,
        labelKey,
        label,
        hintKey,
        section,
        required,
        maxLength,
        options,
        java.util.Arrays.stream(held).filter(java.util.Objects::nonNull).toList());
  }
}
