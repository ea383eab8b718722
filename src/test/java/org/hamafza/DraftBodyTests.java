package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.BodyTrial.Kind;
import org.hamafza.FieldTrial.Expected;
import org.hamafza.Visitor.Answer;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.PersianText;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every value of a draft over the API: refused in words that name it, or stored in the one form in
 * which it is stored. The values are those that a written draft has.
 */
@DatabaseTest
class DraftBodyTests {

  @Autowired MockMvc mvc;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private final Findings findings = new Findings();
  private Visitor writer;
  private String address;
  private ObjectNode lawful;
  private long before;

  @TestFactory
  Stream<DynamicContainer> everyValueOfADraftIsRefusedByNameOrStoredInItsOneForm() {
    TestCouncil council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    Ngo elsewhere = fixtures.ngo(councils.found(), "stranger", ProposalFixtures.likeN06("B"));
    writer = Visitor.of(mvc, council.username("writer"));
    address = "/api/v1/proposals/" + fixtures.aProposal(council).by(ngo, "writer").draft();
    lawful = (ObjectNode) Json.read(writer.get(address).body()).get("fields");
    Map<String, Long> counts = TableCounts.of(db);
    before = LastEntry.of(db);
    findings.check("the draft", "can be sent back as it is", () -> acceptsAsItIs());
    lawful.fieldNames().forEachRemaining(name -> tryValue(name, name, lawful.get(name)));
    tryPartner("an unknown one", "10999999993");
    tryPartner("of another council", elsewhere.legalId());
    tryPartner("the own NGO", ngo.legalId());
    tryRowsOfBudget();
    tryWholeBody();
    tryNgo(elsewhere.id());
    findings.check(
        "the draft",
        "is as it was",
        () -> assertThat(Json.read(writer.get(address).body()).get("fields")).isEqualTo(lawful));
    return findings.asTests();
  }

  private void acceptsAsItIs() {
    Answer answer = Undone.of(transaction, () -> put(lawful.deepCopy()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(Json.read(answer.body()).get("fields")).isEqualTo(lawful);
  }

  private void tryValue(String field, String path, JsonNode value) {
    boolean rows = value.isArray() && value.size() > 0 && value.get(0).isObject();
    if (rows) {
      int last = value.size() - 1;
      value
          .get(last)
          .fieldNames()
          .forEachRemaining(
              part -> tryValue(field, path + "[" + last + "]." + part, value.get(last).get(part)));
      tryRows(path);
      return;
    }
    Object plain = Json.plain(value);
    for (BodyTrial trial : BodyTrial.of(Kind.of(plain), plain)) {
      check(field, path, trial);
    }
  }

  private void tryRows(String list) {
    for (String json : List.of("{\"a\": 1}", "\"abc\"", "[1]", "[[]]", "[{\"b\": 1}]", "[null]")) {
      check(list, list, new BodyTrial(json, json, Expected.REFUSED, null));
    }
  }

  private void tryPartner(String name, String legalId) {
    check(
        "partners",
        "partners[0].legalId",
        new BodyTrial(name, Json.of(legalId), Expected.REFUSED, null));
  }

  /** The first, a middle and the last of as many rows as there may be, and one more. */
  private void tryRowsOfBudget() {
    int most = 60;
    for (int bad : List.of(0, most / 2, most - 1)) {
      ObjectNode body = withLines(most);
      ((ObjectNode) body.get("lines").get(bad)).put("amount", -1);
      findings.check(
          "lines", "row " + bad, () -> isRefused(put(body), "lines[" + bad + "].amount"));
    }
    findings.check(
        "lines",
        "as many rows as there may be",
        () ->
            assertThat(Undone.of(transaction, () -> put(withLines(most))).status()).isEqualTo(200));
    findings.check("lines", "a row too many", () -> isRefused(put(withLines(most + 1)), "lines"));
  }

  private ObjectNode withLines(int count) {
    ObjectNode body = lawful.deepCopy();
    JsonNode line = body.get("lines").get(0);
    ArrayNode lines = body.putArray("lines");
    for (int i = 0; i < count; i++) {
      lines.add(line.deepCopy());
    }
    return body;
  }

  private void tryWholeBody() {
    String twice = "{\"titleFa\": \"a\", \"titleFa\": \"b\"}";
    findings.check(
        "the draft", "a name twice", () -> isUnreadable(writer.json("PUT", address, twice)));
    ObjectNode more = lawful.deepCopy().put("nobodyKnowsThis", 1);
    findings.check("the draft", "an unknown name", () -> isRefused(put(more), "nobodyKnowsThis"));
    findings.check(
        "the draft",
        "an old edition",
        () -> {
          Answer answer = writer.with("If-Match", "\"77\"").json("PUT", address, lawful.toString());
          assertThat(answer.status()).as(answer.body()).isEqualTo(412);
          assertThat(answer.isProblem()).isTrue();
        });
  }

  private void tryNgo(long other) {
    List<String> wrong = new ArrayList<>(List.of("0", "-1", "1.5", "\"abc\"", "{}", "[]", "true"));
    wrong.add(Long.toString(other));
    wrong.add(Hostile.TOO_LARGE);
    wrong.add(Json.of(Hostile.SCRIPT));
    for (String json : wrong) {
      String body = "{\"ngo\": " + json + "}";
      findings.check(
          "ngo", json, () -> isRefused(writer.json("POST", "/api/v1/proposals", body), "ngo"));
    }
  }

  private void check(String field, String path, BodyTrial trial) {
    findings.check(field, path + ": " + trial.name(), () -> attempt(path, trial));
  }

  private void attempt(String path, BodyTrial trial) {
    ObjectNode body = lawful.deepCopy();
    Json.put(body, path, trial.json());
    if (trial.expected() == Expected.REFUSED) {
      isRefused(put(body), path);
      isRefused(writer.reading("en").json("POST", "/api/v1/proposals", body.toString()), path);
      return;
    }
    Answer answer = Undone.of(transaction, () -> put(body));
    assertThat(answer.status()).as(answer.body()).isIn(200, 422);
    if (trial.expected() == Expected.ACCEPTED) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
    if (answer.status() == 200) {
      JsonNode fields = Json.read(answer.body()).get("fields");
      isCanonical(fields);
      if (trial.kept() != null) {
        assertThat(Json.at(fields, path)).isEqualTo(Json.read(trial.kept()));
      }
    } else {
      isRefused(answer, path);
    }
  }

  private static void isCanonical(JsonNode value) {
    for (Iterator<JsonNode> each = value.elements(); each.hasNext(); ) {
      isCanonical(each.next());
    }
    if (value.isTextual()) {
      assertThat(value.textValue()).isEqualTo(PersianText.canonical(value.textValue()));
    }
  }

  private Answer put(ObjectNode body) {
    return writer.json("PUT", address, body.toString());
  }

  /** A problem that names the value, or the row or list in which it stands; nothing is stored. */
  private void isRefused(Answer answer, String path) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.isProblem()).isTrue();
    RouteTests.harmless(answer, path);
    assertThat(Json.read(answer.body()).get("errors").findValuesAsText("field"))
        .as(answer.body())
        .anyMatch(named -> isInside(named, path) || isInside(path, named));
    assertThat(LastEntry.of(db)).isEqualTo(before);
  }

  private static boolean isInside(String whole, String part) {
    return part.equals(whole) || part.startsWith(whole + "[") || part.startsWith(whole + ".");
  }

  private void isUnreadable(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.isProblem()).isTrue();
  }
}
