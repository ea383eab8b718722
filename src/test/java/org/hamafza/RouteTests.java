package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.Visitor.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * Every route is catalogued in {@code routes.csv} and holds out against strangers, forged forms and
 * hostile addresses. The cases come from the program's own mapping: a new route is tried too.
 */
@DatabaseTest
class RouteTests {

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired TestCouncils councils;
  @Autowired JdbcClient db;

  @Test
  void everyRouteIsCataloguedAndEveryCataloguedRouteExists() {
    assertThat(CataloguedRoute.all().stream().map(CataloguedRoute::name))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Route.all(context).stream().map(Route::name).distinct().toList());
  }

  @Test
  void whatReadsIsCataloguedAsChangingNothing() {
    assertThat(CataloguedRoute.all())
        .filteredOn(row -> row.method().equals("GET") || row.method().equals("ANY"))
        .noneMatch(CataloguedRoute::changes);
  }

  @TestFactory
  Stream<DynamicTest> aStrangerIsLedToTheSignIn() {
    Visitor stranger = Visitor.stranger(mvc);
    return routes("a stranger at ")
        .each(
            route -> {
              Answer answer = stranger.use(route, route.with("1"));
              if (CataloguedRoute.of(route).isOpen()) {
                assertThat(answer.status()).as(answer.body()).isNotIn(401, 403, 500);
                assertThat(answer.location()).isNull();
              } else if (route.isApi()) {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.isProblem()).isTrue();
              } else {
                assertThat(answer.status()).isEqualTo(302);
                assertThat(answer.location()).endsWith("/sign-in");
              }
            });
  }

  @TestFactory
  Stream<DynamicTest> aFormWithoutTokenIsRefused() {
    String officer = councils.found().username("officer1");
    return routes("forged: ")
        .where(route -> !route.isApi() && !route.reads())
        .each(
            route -> {
              Map<String, Long> before = TableCounts.of(db);
              Answer answer =
                  Visitor.of(mvc, officer).sendWithoutToken(route.method(), route.with("1"));
              assertThat(answer.status()).isEqualTo(403);
              assertThat(TableCounts.of(db)).isEqualTo(before);
            });
  }

  @TestFactory
  Stream<DynamicTest> anAddressThatMeansNothingIsNotFound() {
    Cast cast = Cast.in(councils.found());
    return routes("hostile id: ")
        .where(route -> !route.variables().isEmpty())
        .each(
            route ->
                Hostile.ids()
                    .forEach(
                        (name, value) ->
                            tryAddress(route, route.with(encoded(value)), cast, name)));
  }

  @TestFactory
  Stream<DynamicTest> aHostileParameterIsRefusedOrHarmless() {
    Cast cast = Cast.in(councils.found());
    return routes("hostile parameter: ")
        .where(route -> route.reads() && !route.parameters(RequestParam.class).isEmpty())
        .each(
            route ->
                route
                    .parameters(RequestParam.class)
                    .forEach(
                        parameter ->
                            Hostile.ids()
                                .forEach(
                                    (name, value) -> {
                                      String path =
                                          route.with("1")
                                              + "?"
                                              + parameter.getParameterName()
                                              + "="
                                              + encoded(value);
                                      tryParameter(route, path, cast, name);
                                    })));
  }

  private void tryAddress(Route route, String path, Cast cast, String name) {
    for (String username : users(route, cast)) {
      Answer answer = Visitor.of(mvc, username).use(route, path);
      assertThat(answer.status())
          .as("%s as %s: %s", name, username, answer.body())
          .isBetween(400, 499);
      harmless(answer, name);
    }
  }

  private void tryParameter(Route route, String path, Cast cast, String name) {
    for (String username : users(route, cast)) {
      Answer answer = Visitor.of(mvc, username).use(route, path);
      assertThat(answer.status()).as("%s as %s: %s", name, username, answer.body()).isLessThan(500);
      harmless(answer, name);
    }
  }

  static void harmless(Answer answer, String name) {
    assertThat(answer.body()).as(name).doesNotContain(Hostile.SCRIPT).doesNotContain("??");
    if (answer.type() != null && answer.type().contains("problem")) {
      assertThat(answer.body()).as(name).doesNotContain("Exception").doesNotContain("org.");
    }
  }

  private static List<String> users(Route route, Cast cast) {
    return CataloguedRoute.of(route).who().stream()
        .map(who -> cast.usernameOf(who))
        .distinct()
        .toList();
  }

  static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }

  private RouteCases routes(String prefix) {
    return new RouteCases(prefix, Route.all(context));
  }
}
