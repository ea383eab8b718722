package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hamafza.shared.LocalText;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/** The two languages of Hamafza; any other wish is ignored. */
final class Languages {

  static final Locale PERSIAN = Locale.forLanguageTag("fa");
  static final Locale ENGLISH = Locale.ENGLISH;

  private Languages() {}

  static Optional<Locale> of(String tag) {
    return List.of(PERSIAN, ENGLISH).stream()
        .filter(language -> language.getLanguage().equals(tag))
        .findFirst();
  }

  /** The language that the reader is not using now. */
  static Locale other() {
    return LocalText.isPersian(LocaleContextHolder.getLocale()) ? ENGLISH : PERSIAN;
  }

  /** Pages are Persian until somebody chooses; a program says what it wants in a header. */
  static Locale unchosen(HttpServletRequest request) {
    if (!Requests.isApi(request) || request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return PERSIAN;
    }
    return of(request.getLocale().getLanguage()).orElse(PERSIAN);
  }
}
