package org.hamafza.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The least that Camunda and Boot can do: an engine on a database in memory and one page. Not a
 * component, so that the program's own scan does not find it.
 */
@EnableAutoConfiguration
public class EmptyApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(EmptyApplication.class, arguments);
  }

  @Bean
  RouterFunction<ServerResponse> page() {
    return RouterFunctions.route().GET("/", request -> ServerResponse.ok().body("empty")).build();
  }
}
