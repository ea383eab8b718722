package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hamafza.FieldTrial.Expected;
import org.hamafza.Visitor.Answer;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;

/** Every API route that reads a body refuses what it cannot mean, in words, and stores nothing. */
@DatabaseTest
class ApiBodyTests {

  private static final String SESSIONS = "/api/v1/sessions";
  private static final Pattern PERSIAN = Pattern.compile("\"detail\":\"[^\"]*[\u0600-\u06FF]");
  private static final Pattern NEVER_ACCEPTED =
      Pattern.compile(".*: (an object|beyond 2\\^63|a fraction|overlong|a NUL|a lone surrogate)");

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Scenes scenes;
  @Autowired TestCouncils councils;
  @Autowired TransactionTemplate transaction;
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

  @TestFactory
  Stream<DynamicContainer> everyValueOfACallIsRefusedByNameOrStoredInItsOneForm() {
    TestCouncil council = councils.found();
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary"));
    ObjectNode call =
        (ObjectNode)
            Json.read(
                """
                {"council": null, "type": "REGULAR", "date": "1399/09/27", "time": "10:00",
                 "place": "تالار", "reason": "فوریت"}""");
    Findings findings = new Findings();
    call.fieldNames()
        .forEachRemaining(
            name -> {
              Object lawful = Json.plain(call.get(name));
              for (BodyTrial trial : BodyTrial.of(BodyTrial.Kind.of(lawful), lawful)) {
                ObjectNode body = call.deepCopy();
                Json.put(body, name, trial.json());
                findings.check(name, trial.name(), () -> tryCall(secretary, body, name, trial));
              }
            });
    String elsewhere = councils.found().council().code();
    ObjectNode strange = call.deepCopy().put("council", elsewhere);
    findings.check(
        "council",
        "of others",
        () -> isRefused(secretary.json("POST", SESSIONS, strange.toString()), "council"));
    return findings.asTests();
  }

  private void tryCall(Visitor secretary, ObjectNode body, String name, BodyTrial trial) {
    if (trial.expected() == Expected.REFUSED) {
      long last = LastEntry.of(db);
      isRefused(secretary.json("POST", SESSIONS, body.toString()), name);
      assertThat(LastEntry.of(db)).isEqualTo(last);
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          Answer answer = secretary.json("POST", SESSIONS, body.toString());
          assertThat(answer.status()).as(answer.body()).isIn(201, 422);
          if (trial.expected() == Expected.ACCEPTED) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            isStoredAsMeant(Json.read(answer.body()), name, trial);
          }
        });
  }

  private void isStoredAsMeant(JsonNode session, String name, BodyTrial trial) {
    assertThat(session.get("startsAt").asText()).startsWith("2020-12-17T06:30:00");
    if (name.equals("place")) {
      assertThat(session.get("place")).isEqualTo(Json.read(trial.kept()));
    } else if (name.equals("reason")) {
      assertThat(
              db.sql("select short_notice_reason from council_session where id = ?")
                  .param(session.get("id").asLong())
                  .query(String.class)
                  .single())
          .isEqualTo(Json.read(trial.kept()).textValue());
    }
  }

  private static void isRefused(Answer answer, String name) {
    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.isProblem()).isTrue();
    RouteTests.harmless(answer, name);
    assertThat(Json.read(answer.body()).get("errors").findValuesAsText("field"))
        .as(answer.body())
        .contains(name);
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
