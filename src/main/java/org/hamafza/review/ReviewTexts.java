package org.hamafza.review;

import java.util.Locale;
import java.util.stream.Stream;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of this room that are needed in both languages at once, such as labels made of data. */
@Component
class ReviewTexts {

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  private final MessageSource messages;

  ReviewTexts(MessageSource messages) {
    this.messages = messages;
  }

  LocalText text(String key, Object... args) {
    return new LocalText(in(PERSIAN, key, args), in(Locale.ENGLISH, key, args));
  }

  private String in(Locale locale, String key, Object... args) {
    Object[] shown = Stream.of(args).map(arg -> shown(arg, locale)).toArray();
    return messages.getMessage(key, shown, locale);
  }

  private static Object shown(Object arg, Locale locale) {
    if (arg instanceof LocalText text) {
      return text.in(locale);
    }
    return arg instanceof Rial rial ? rial.format(locale) : arg;
  }
}
