package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language when a link carries {@code ?lang=fa} or {@code ?lang=en}. */
class LanguageSwitch implements HandlerInterceptor {

  private final LocaleResolver resolver;

  LanguageSwitch(LocaleResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if ("GET".equals(request.getMethod())) {
      Languages.of(request.getParameter("lang"))
          .ifPresent(language -> resolver.setLocale(request, response, language));
    }
    return true;
  }
}
