package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

/**
 * Every route is catalogued in {@code routes.csv} and holds out against strangers, forged forms and
 * hostile addresses. The cases come from the program's own mapping: a new route is tried too.
 */
@DatabaseTest
@Tag("once") // Rights do not depend on the database.
class RouteTests {

  private static final String NO_UPLOAD = "00000000-0000-4000-8000-000000000000";

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Scenes scenes;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private static Scene scene;

  @BeforeEach
  void setTheScene() {
    if (scene == null) {
      scene = scenes.set();
    }
  }

  @AfterAll
  static void forget() {
    scene = null;
  }

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
              Answer answer = stranger.use(route, scene.pathOf(route));
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
    return routes("forged: ")
        .where(route -> !route.isApi() && !route.reads())
        .each(
            route -> {
              Map<String, Long> before = TableCounts.of(db);
              for (String username : scene.users(route)) {
                Answer answer =
                    Visitor.of(mvc, username).sendWithoutToken(route.method(), scene.pathOf(route));
                assertThat(answer.status()).isEqualTo(403);
              }
              assertThat(TableCounts.of(db)).isEqualTo(before);
            });
  }

  @TestFactory
  Stream<DynamicTest> onlyThoseMayUseItWhomTheCatalogueNames() {
    return routes("access: ")
        .where(route -> !CataloguedRoute.of(route).isByMoment())
        .each(
            route ->
                scene
                    .people()
                    .forEach(
                        (who, someone) -> {
                          Visitor visitor = Visitor.of(mvc, someone.username());
                          if (scene.allowed(route).contains(who)) {
                            isLetIn(visitor, route, who);
                          } else {
                            findsNothing(visitor, route, who, someone.holder());
                          }
                        }));
  }

  private void isLetIn(Visitor visitor, Route route, String who) {
    Answer answer = Undone.of(transaction, () -> scene.use(visitor, route, scene.pathOf(route)));
    assertThat(answer.status())
        .as("%s at %s: %s", who, route.name(), answer.body())
        .isLessThan(500)
        .isNotIn(401, 403, 405, 406, 415);
    if (!route.path().equals("/error") && !route.path().endsWith("**")) {
      assertThat(answer.status()).as("%s at %s", who, route.name()).isNotEqualTo(404);
    }
  }

  /** What is not theirs looks as if it were not there. */
  private void findsNothing(Visitor visitor, Route route, String who, boolean holder) {
    Answer answer = Undone.of(transaction, () -> scene.use(visitor, route, scene.pathOf(route)));
    assertThat(answer.status()).as("%s at %s: %s", who, route.name(), answer.body()).isEqualTo(404);
    if (!route.variables().isEmpty() && !holder) {
      String id = route.path().contains("/uploads/") ? NO_UPLOAD : "900000000000000000";
      String nowhere = scene.pathOf(route, route.variables().get(0), id);
      Answer missing = Undone.of(transaction, () -> scene.use(visitor, route, nowhere));
      assertThat(missing.status()).as(who).isEqualTo(404);
      assertThat(shown(answer)).as(who).isEqualTo(shown(missing));
    }
  }

  private static String shown(Answer answer) {
    int main = answer.body().indexOf("<main");
    return main < 0
        ? answer.body().replaceAll("\"instance\":\"[^\"]*\"", "")
        : answer.body().substring(main);
  }

  @Test
  void theMatrixOfMomentsAndTheCatalogueAreOneTruth() {
    List<Route> routes = Route.all(context);
    Set<String> inMatrix =
        AccessRule.all().stream()
            .map(rule -> Route.answering(routes, "GET", rule.page().replaceAll("\\{\\w+}", "1")))
            .map(Route::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> byMoment =
        CataloguedRoute.all().stream()
            .filter(CataloguedRoute::isByMoment)
            .map(CataloguedRoute::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> ofDoers =
        CataloguedRoute.all().stream()
            .filter(row -> row.who().contains("DOER"))
            .map(CataloguedRoute::name)
            .collect(Collectors.toSet());
    assertThat(inMatrix).as("routes in access.csv").containsAll(byMoment);
    inMatrix.removeAll(ofDoers);
    assertThat(inMatrix).as("routes that routes.csv leaves to access.csv").isEqualTo(byMoment);
  }

  @TestFactory
  Stream<DynamicTest> anAddressThatMeansNothingIsNotFound() {
    return routes("hostile id: ")
        .where(route -> !route.variables().isEmpty())
        .each(
            route ->
                route
                    .variables()
                    .forEach(
                        variable ->
                            Hostile.ids()
                                .forEach((name, value) -> tryId(route, variable, name, value))));
  }

  @TestFactory
  Stream<DynamicTest> aHostileParameterIsRefusedOrHarmless() {
    return routes("hostile parameter: ")
        .where(route -> route.reads() && !route.requestParameters().isEmpty())
        .each(
            route ->
                route
                    .requestParameters()
                    .forEach(
                        parameter ->
                            Hostile.ids()
                                .forEach(
                                    (name, value) -> {
                                      String path =
                                          scene.pathOf(route).replaceFirst("[?].*", "")
                                              + "?"
                                              + parameter
                                              + "="
                                              + encoded(value);
                                      tryParameter(route, path, name);
                                    })));
  }

  private void tryId(Route route, String variable, String name, String value) {
    String path = scene.pathOf(route, variable, encoded(value));
    for (String username : some(route)) {
      Answer answer = Visitor.of(mvc, username).use(route, path);
      assertThat(answer.status())
          .as("%s as %s: %s", name, username, answer.body())
          .isBetween(400, 499);
      harmless(answer, name);
    }
  }

  private void tryParameter(Route route, String path, String name) {
    for (String username : some(route)) {
      Answer answer = Visitor.of(mvc, username).use(route, path);
      assertThat(answer.status()).as("%s as %s: %s", name, username, answer.body()).isLessThan(500);
      harmless(answer, name);
    }
  }

  private static List<String> some(Route route) {
    return scene.users(route).stream().limit(2).toList();
  }

  static void harmless(Answer answer, String name) {
    assertThat(answer.body()).as(name).doesNotContain(Hostile.SCRIPT).doesNotContain("??");
    if (answer.type() != null && answer.type().contains("problem")) {
      assertThat(answer.body()).as(name).doesNotContain("Exception").doesNotContain("org.");
    }
  }

  static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }

  private RouteCases routes(String prefix) {
    return new RouteCases(prefix, Route.all(context));
  }
}
