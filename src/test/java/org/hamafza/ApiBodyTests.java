package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hamafza.Visitor.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;

/** Every API route that reads a body refuses what it cannot mean, in words, and stores nothing. */
@DatabaseTest
class ApiBodyTests {

  private static final Pattern PERSIAN = Pattern.compile("\"detail\":\"[^\"]*[\u0600-\u06FF]");
  private static final Pattern NEVER_ACCEPTED =
      Pattern.compile(".*: (an object|beyond 2\\^63|a fraction|overlong|a NUL|a lone surrogate)");

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Scenes scenes;
  @Autowired JdbcClient db;

  @TestFactory
  Stream<DynamicTest> whatIsNoObjectOfItsKindIsRefused() {
    return bodies(route -> Hostile.bodies(), answer -> assertThat(answer.isProblem()).isTrue());
  }

  @TestFactory
  Stream<DynamicTest> noValueOfABodyCausesAFault() {
    return bodies(
        route -> Bodies.of(body(route)),
        answer -> assertThat(answer.isProblem() || answer.status() < 300).isTrue());
  }

  private interface Trials {
    Map<String, String> of(Route route);
  }

  private interface Judge {
    void judge(Answer answer);
  }

  private Stream<DynamicTest> bodies(Trials trials, Judge judge) {
    Scene scene = scenes.set();
    return new RouteCases("body of ", Route.all(context))
        .where(route -> route.isApi() && !route.parameters(RequestBody.class).isEmpty())
        .each(
            route -> {
              String who = scene.users(route).get(0);
              Map<String, Long> before = TableCounts.of(db);
              for (var trial : new LinkedHashMap<>(trials.of(route)).entrySet()) {
                Map<String, Long> after =
                    send(route.method(), scene.pathOf(route), who, trial, judge, before);
                before.putAll(after);
              }
            });
  }

  private Map<String, Long> send(
      String method,
      String path,
      String who,
      Map.Entry<String, String> trial,
      Judge judge,
      Map<String, Long> before) {
    for (String language : new String[] {"fa", "en"}) {
      Answer answer = Visitor.of(mvc, who).reading(language).json(method, path, trial.getValue());
      assertThat(answer.status()).as("%s: %s", trial.getKey(), answer.body()).isLessThan(500);
      judge.judge(answer);
      RouteTests.harmless(answer, trial.getKey());
      if (answer.isProblem()) {
        assertThat(PERSIAN.matcher(answer.body()).find())
            .as("%s answered in %s: %s", trial.getKey(), language, answer.body())
            .isEqualTo(language.equals("fa"));
        assertThat(TableCounts.of(db)).as(trial.getKey()).isEqualTo(before);
      } else {
        assertThat(trial.getKey()).doesNotMatch(NEVER_ACCEPTED);
      }
    }
    return TableCounts.of(db);
  }

  private static Class<?> body(Route route) {
    return route.parameters(RequestBody.class).get(0).getParameterType();
  }
}
