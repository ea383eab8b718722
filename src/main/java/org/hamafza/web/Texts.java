package org.hamafza.web;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of all rooms; a text that is missing stops the page instead of showing its key. */
class Texts extends ResourceBundleMessageSource {

  Texts(String... bundles) {
    setBasenames(bundles);
    setDefaultEncoding("UTF-8");
    setFallbackToSystemLocale(false);
  }

  // The template engine shows ??key?? where this would only return null.
  @Override
  protected String getDefaultMessage(String code) {
    throw new IllegalStateException("No text for " + code);
  }
}
