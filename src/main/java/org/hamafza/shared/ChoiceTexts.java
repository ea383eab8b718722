package org.hamafza.shared;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes the choices of a form in the reader's language: from what is sent to what is shown. */
@Component
public class ChoiceTexts {

  private final MessageSource texts;

  ChoiceTexts(MessageSource texts) {
    this.texts = texts;
  }

  /** Choices whose texts are messages: {@code prefix} and the choice. */
  public Map<String, String> keyed(String prefix, Stream<?> choices) {
    Map<String, String> shown = new LinkedHashMap<>();
    Locale language = LocaleContextHolder.getLocale();
    choices.forEach(
        choice ->
            shown.put(choice.toString(), texts.getMessage(prefix + "." + choice, null, language)));
    return shown;
  }

  /** Choices whose texts are data. */
  public Map<String, String> named(Map<?, LocalText> choices) {
    Map<String, String> shown = new LinkedHashMap<>();
    Locale language = LocaleContextHolder.getLocale();
    choices.forEach((choice, name) -> shown.put(choice.toString(), name.in(language)));
    return shown;
  }
}
