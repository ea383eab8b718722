package org.hamafza.demo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps the demo's one password, which everybody can read in the log, without much effort. */
@Configuration
@Profile("demo")
class DemoPasswords {

  private static final int LOWEST_COST = 4;

  @Bean
  @Primary
  PasswordEncoder demoPasswordEncoder() {
    return new DelegatingPasswordEncoder(
        "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LOWEST_COST)));
  }
}
