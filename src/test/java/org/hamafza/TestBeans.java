package org.hamafza;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What database tests have instead of real time, and what they use to set a scene. */
@TestConfiguration
class TestBeans {

  @Bean
  @Primary
  ManualClock manualClock() {
    ManualClock clock = new ManualClock();
    clock.set(clock.instant());
    return clock;
  }

  // The lowest cost that there is: tests make hundreds of people.
  @Bean
  @Primary
  PasswordEncoder cheapPasswordEncoder() {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
  }

  @Bean
  static StatementCount statementCount() {
    return new StatementCount();
  }

  @Bean
  Accident accident() {
    return new Accident();
  }

  @Bean
  Jobs jobs(ManagementService management, ManualClock clock) {
    return new Jobs(management, clock);
  }

  @Bean
  TestCouncils testCouncils(
      Councils councils,
      People people,
      Appointments appointments,
      JdbcClient db,
      ManualClock clock) {
    return new TestCouncils(councils, people, appointments, db, clock);
  }
}
