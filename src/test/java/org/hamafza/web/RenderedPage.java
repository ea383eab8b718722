package org.hamafza.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a template as a reader of one language gets it, without starting the application. */
final class RenderedPage {

  private static final Texts TEXTS =
      new Texts("i18n/web", "i18n/shared", "i18n/identity", "i18n/process");

  private RenderedPage() {}

  /**
   * @param name a template, or a fragment of one such as {@code form :: fields(spec)}, whose
   *     parameters the model gives
   */
  static String of(String name, Locale language, Map<String, Object> model) throws Exception {
    GenericWebApplicationContext context = context();
    MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
    request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
    request.setAttribute(
        DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(language));
    MockHttpServletResponse response = new MockHttpServletResponse();
    LocaleContextHolder.setLocale(language);
    try {
      views(context).resolveViewName(name, language).render(model, request, response);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
    return response.getContentAsString();
  }

  private static GenericWebApplicationContext context() {
    Clock clock = Clock.fixed(Instant.parse("2020-11-18T08:00:00Z"), ZoneOffset.UTC);
    Show show = new Show(TEXTS, clock);
    GenericWebApplicationContext context =
        new GenericWebApplicationContext(new MockServletContext());
    context.registerBean("show", Show.class, () -> show);
    context.registerBean("controls", Controls.class, () -> new Controls(TEXTS, show));
    context.refresh();
    return context;
  }

  private static ThymeleafViewResolver views(GenericWebApplicationContext context) {
    ThymeleafViewResolver resolver = new ThymeleafViewResolver();
    resolver.setTemplateEngine(engine());
    resolver.setCharacterEncoding("UTF-8");
    resolver.setApplicationContext(context);
    return resolver;
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(TEXTS);
    return engine;
  }
}
