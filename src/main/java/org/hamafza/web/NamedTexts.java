package org.hamafza.web;

import java.text.MessageFormat;
import java.util.Locale;
import org.hamafza.shared.DataTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.AbstractMessageSource;

/** The texts that are data of some room; names are taken as they are, without arguments. */
class NamedTexts extends AbstractMessageSource {

  private final ObjectProvider<DataTexts> rooms;

  NamedTexts(ObjectProvider<DataTexts> rooms) {
    this.rooms = rooms;
  }

  @Override
  protected String resolveCodeWithoutArguments(String code, Locale locale) {
    return rooms.stream()
        .flatMap(room -> room.of(code).stream())
        .map(name -> name.in(locale))
        .findFirst()
        .orElse(null);
  }

  @Override
  protected MessageFormat resolveCode(String code, Locale locale) {
    String name = resolveCodeWithoutArguments(code, locale);
    return name == null ? null : new MessageFormat("'" + name.replace("'", "''") + "'", locale);
  }
}
