package org.hamafza.letters;

import java.util.Locale;
import java.util.function.Function;
import org.hamafza.documents.PaperWords;
import org.hamafza.shared.LocalText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes facts in both languages at once. */
@Component
class LetterTexts {

  private final PaperWords persian;
  private final PaperWords english;

  LetterTexts(MessageSource messages) {
    this.persian = new PaperWords(messages, Locale.forLanguageTag("fa"));
    this.english = new PaperWords(messages, Locale.ENGLISH);
  }

  LocalText both(Function<PaperWords, String> written) {
    return new LocalText(written.apply(persian), written.apply(english));
  }

  LocalText of(String key) {
    return both(words -> words.say(key));
  }

  /** The text, or that of the key where it says nothing. */
  LocalText or(LocalText text, String key) {
    return text.isBlank() ? of(key) : both(words -> words.text(text));
  }

  PaperWords in(boolean inPersian) {
    return inPersian ? persian : english;
  }
}
