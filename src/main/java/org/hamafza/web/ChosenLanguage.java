package org.hamafza.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Remembers a reader's language in a cookie. */
class ChosenLanguage extends CookieLocaleResolver {

  ChosenLanguage() {
    super("hamafza-language");
    setCookieMaxAge(Duration.ofDays(365));
    setCookieHttpOnly(true);
    setCookieSameSite("Lax");
    setRejectInvalidCookies(false);
    setDefaultLocaleFunction(Languages::unchosen);
  }

  @Override
  protected Locale parseLocaleValue(String value) {
    return Languages.of(value).orElse(null);
  }
}
