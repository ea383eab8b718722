package org.hamafza.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;

/** A text in Persian and English, of which one may be missing. */
public record LocalText(String fa, String en) {

  public LocalText {
    fa = fa == null ? "" : fa;
    en = en == null ? "" : en;
  }

  /** The text for a reader of this language; the other language when this one was left blank. */
  public String in(Locale locale) {
    String first = isPersian(locale) ? fa : en;
    String second = isPersian(locale) ? en : fa;
    return first.isBlank() ? second : first;
  }

  @JsonIgnore
  public boolean isBlank() {
    return fa.isBlank() && en.isBlank();
  }

  /** Whether a reader of this language reads the Persian text first. */
  public static boolean isPersian(Locale locale) {
    return "fa".equals(locale.getLanguage());
  }
}
