package org.hamafza.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where it is and how to sign in. */
@Component
@Profile("demo")
class DemoSignInsLog {

  private static final Logger log = LoggerFactory.getLogger(DemoSignInsLog.class);
  private static final int WIDTH = 92;

  private final People people;
  private final Environment environment;
  private final String password;

  DemoSignInsLog(
      People people, Environment environment, @Value("${hamafza.demo.password}") String password) {
    this.people = people;
    this.environment = environment;
    this.password = password;
  }

  void print() {
    String port = environment.getProperty("local.server.port", "8080");
    List<String> names =
        people.all().stream().filter(Person::active).map(Person::username).toList();
    log.info(
        "\n\n  Hamafza   http://localhost:{}\n  Password  {}   (the same for everybody)\n  People    {}\n",
        port,
        password,
        wrapped(names));
  }

  private static String wrapped(List<String> names) {
    StringBuilder line = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      if (line.length() + name.length() > WIDTH) {
        text.append(line).append("\n            ");
        line.setLength(0);
      }
      line.append(name).append("  ");
    }
    return Arrays.stream(text.append(line).toString().split("\n"))
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }
}
