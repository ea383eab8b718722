package org.hamafza.web;

import java.io.IOException;
import java.util.Arrays;
import org.hamafza.shared.DataTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds the reader's language and every room's texts. */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLanguage();
  }

  @Bean
  MessageSource messageSource(ObjectProvider<DataTexts> rooms) throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
    Texts texts =
        new Texts(
            Arrays.stream(files)
                .map(file -> file.getFilename().replaceFirst("(_fa)?\\.properties$", ""))
                .distinct()
                .sorted()
                .map(bundle -> "i18n/" + bundle)
                .toArray(String[]::new));
    texts.setParentMessageSource(new NamedTexts(rooms));
    return texts;
  }

  @Bean
  WebMvcConfigurer languageSwitch(LocaleResolver resolver) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(resolver));
      }
    };
  }
}
