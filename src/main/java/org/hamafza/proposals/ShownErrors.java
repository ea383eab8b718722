package org.hamafza.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with which field of the proposal's form. */
@Component
class ShownErrors {

  private static final Pattern ROW = Pattern.compile("([a-z]+)\\[([0-9]+)\\]\\.([A-Za-z]+)");

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

  /** The labels of those fields. */
  Map<String, String> labels(Iterable<String> fields, Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String field : fields) {
      labels.put(field, label(field, locale));
    }
    return labels;
  }

  private String label(String field, Locale locale) {
    if (field.isEmpty()) {
      return null;
    }
    Matcher row = ROW.matcher(field);
    if (!row.matches()) {
      return messages.getMessage("proposals.field." + field, null, locale);
    }
    String part = messages.getMessage(key(row), null, locale);
    return messages.getMessage(
        "proposals.row", new Object[] {part, Integer.parseInt(row.group(2)) + 1}, locale);
  }

  private static String key(Matcher row) {
    return "proposals.field." + row.group(1) + "." + row.group(3);
  }
}
