package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the layout shows around every page. */
@Component
class PageModel {

  Map<String, Object> attributes(HttpServletRequest request) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(
        "navigation",
        List.of(new NavigationEntry("/", "web.nav.home", "/".equals(Requests.path(request)))));
    attributes.put("languageLink", Requests.inLanguage(request, otherLanguage()));
    return attributes;
  }

  private static String otherLanguage() {
    boolean persian =
        Languages.PERSIAN.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
    return (persian ? Languages.ENGLISH : Languages.PERSIAN).getLanguage();
  }
}
