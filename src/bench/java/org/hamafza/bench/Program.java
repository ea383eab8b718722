package org.hamafza.bench;

import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hamafza.HamafzaApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the whole program on a database, with the clock, the jobs and the fixtures of tests. */
final class Program {

  /** Serves its pages on a free port; all connections go through the wrapping. */
  static ConfigurableApplicationContext start(String url, UnaryOperator<DataSource> wrapping) {
    SpringApplication application = new SpringApplication(HamafzaApplication.class);
    application.setSources(Set.of("org.hamafza.TestBeans"));
    application.setAdditionalProfiles("test");
    application.addInitializers(new BenchContext(wrapping));
    return application.run(
        "--spring.datasource.url=" + url, "--server.port=0", "--logging.level.root=error");
  }

  private Program() {}
}
