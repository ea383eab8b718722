package org.hamafza.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with which field of the proposal's form. */
@Component
class ShownErrors {

  private final MessageSource messages;

  ShownErrors(MessageSource messages) {
    this.messages = messages;
  }

  /** The first message of each field. */
  Map<String, String> of(List<FieldError> errors, Locale locale) {
    Map<String, String> shown = new LinkedHashMap<>();
    errors.forEach(
        error ->
            shown.putIfAbsent(
                error.field(),
                messages.getMessage(error.messageKey(), shown(error.args(), locale), locale)));
    return shown;
  }

  private Object[] shown(List<Object> args, Locale locale) {
    return args.stream().map(arg -> shown(arg, locale)).toArray();
  }

  private Object shown(Object arg, Locale locale) {
    if (arg instanceof Rial money) {
      return messages.getMessage("show.rial", new Object[] {money.format(locale)}, locale);
    }
    return arg instanceof LocalText name ? name.in(locale) : arg;
  }

  /** The labels of those fields; {@code values} says which row is which. */
  Map<String, String> labels(
      Iterable<String> fields, Map<String, List<String>> values, Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String field : fields) {
      labels.put(field, label(field, values, locale));
    }
    return labels;
  }

  private String label(String field, Map<String, List<String>> values, Locale locale) {
    if (field.isEmpty()) {
      return null;
    }
    if (!FormRows.isCell(field)) {
      return messages.getMessage("proposals.field." + field, null, locale);
    }
    String list = FormRows.listOf(field);
    String part =
        messages.getMessage("proposals.field." + list + "." + FormRows.partOf(field), null, locale);
    int row = values.getOrDefault(list, List.of()).indexOf(FormRows.keyOf(field));
    return row < 0
        ? part
        : messages.getMessage("proposals.row", new Object[] {part, row + 1}, locale);
  }
}
