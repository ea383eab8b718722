package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamafza.FieldTrial.Expected;
import org.hamafza.Visitor.Answer;
import org.hamafza.Walk.Stop;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Tries every form that a case meets, the first time it is met. */
class FormWitness implements Walk.Witness {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final MockMvc mvc;
  private final TransactionTemplate transaction;
  private final JdbcClient db;
  private final Findings findings;
  private final TestCouncil otherCouncil;
  private final Set<String> answered = new HashSet<>();

  FormWitness(
      MockMvc mvc,
      TransactionTemplate transaction,
      JdbcClient db,
      Findings findings,
      TestCouncil otherCouncil) {
    this.mvc = mvc;
    this.transaction = transaction;
    this.db = db;
    this.findings = findings;
    this.otherCouncil = otherCouncil;
  }

  @Override
  public void before(Stop stop) {
    String form = stop.item().formKey();
    if (findings.knows(form)) {
      return;
    }
    findings.check(form, "is shown", () -> assertThat(shown(stop)).isEqualTo(200));
    findings.check(form, "is not there for others", () -> isHidden(stop));
    Map<String, Long> before = TableCounts.of(db);
    for (FormField field : unlike(stop.spec().fields())) {
      for (FieldTrial trial : FieldTrial.of(field, stop.answers().get(field.name()))) {
        findings.check(form, field.name() + ": " + trial.name(), () -> tryField(stop, trial));
        if (trial.expected() != Expected.EITHER) {
          findings.check(
              form,
              field.name() + " over the API: " + trial.name(),
              () -> tryFieldOverApi(stop, trial));
        }
      }
      findings.check(form, field.name() + ": an object over the API", () -> tryApi(stop, field));
    }
    for (String past : pastTheEnd(stop.spec().fields())) {
      findings.check(form, past + ": one too many", () -> tryPast(stop, past));
    }
    findings.check(
        form, "stores nothing of that", () -> assertThat(TableCounts.of(db)).isEqualTo(before));
  }

  @Override
  public void after(Stop stop) {
    String form = stop.item().formKey();
    if (!answered.add(form)) {
      return;
    }
    Map<String, Long> before = TableCounts.of(db);
    findings.check(form, "is refused when done", () -> isDone(stop));
    findings.check(form, "is not there for others when done", () -> isHidden(stop));
    findings.check(
        form, "does nothing twice", () -> assertThat(TableCounts.of(db)).isEqualTo(before));
  }

  /** Of fields that differ in a number only, the first, one in the middle and the last. */
  private static List<FormField> unlike(List<FormField> fields) {
    List<FormField> tried = new ArrayList<>();
    for (List<FormField> family : families(fields).values()) {
      Set<Integer> places = new TreeSet<>(List.of(0, family.size() / 2, family.size() - 1));
      places.forEach(place -> tried.add(family.get(place)));
    }
    return tried;
  }

  private static Map<String, List<FormField>> families(List<FormField> fields) {
    return fields.stream()
        .collect(
            Collectors.groupingBy(
                field -> NUMBER.matcher(field.name()).replaceAll("#"),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** The names that would follow the last of each family. */
  private static List<String> pastTheEnd(List<FormField> fields) {
    return families(fields).values().stream()
        .map(family -> family.get(family.size() - 1).name())
        .filter(name -> NUMBER.matcher(name).find())
        .map(
            name ->
                NUMBER
                    .matcher(name)
                    .replaceAll(found -> Long.toString(Long.parseLong(found.group()) + 1)))
        .toList();
  }

  /** A program is told that there is no such field; a page takes no notice of it. */
  private void tryPast(Stop stop, String name) {
    Map<String, List<String>> typed = new LinkedHashMap<>(stop.answers());
    typed.put(name, List.of(Hostile.SCRIPT));
    isNamed(complete(stop, typed), name);
    Answer page = undone(stop, typed);
    assertThat(page.status()).as(page.body()).isIn(302, 422);
    RouteTests.harmless(page, name);
  }

  private int shown(Stop stop) {
    Answer answer = doer(stop).get(path(stop));
    RouteTests.harmless(answer, "page");
    return answer.status();
  }

  private void isHidden(Stop stop) {
    for (String name : List.of("officer1", "seat-secretary", "auditor", "agency-doe")) {
      Visitor other = Visitor.of(mvc, otherCouncil.username(name));
      Answer there = other.get(path(stop));
      Answer nowhere = other.get(path(stop) + "000000");
      assertThat(there.status()).as(name).isEqualTo(404);
      assertThat(masked(there)).isEqualTo(masked(nowhere));
      assertThat(other.send(path(stop), stop.answers()).status()).isEqualTo(404);
      assertThat(other.json("GET", api(stop), null).status()).isEqualTo(404);
      assertThat(other.json("POST", api(stop) + "/claim", null).status()).isEqualTo(404);
    }
  }

  private static String masked(Answer answer) {
    int main = answer.body().indexOf("<main");
    return main < 0 ? answer.body() : answer.body().substring(main);
  }

  private void tryField(Stop stop, FieldTrial trial) {
    Map<String, List<String>> typed = new LinkedHashMap<>(stop.answers());
    typed.put(trial.field().name(), trial.typed());
    Answer answer =
        trial.expected() == Expected.REFUSED
            ? doer(stop).send(path(stop), typed)
            : undone(stop, typed);
    assertThat(answer.status())
        .as(answer.body())
        .isIn(
            trial.expected() == Expected.REFUSED
                ? List.of(422)
                : trial.expected() == Expected.ACCEPTED ? List.of(302) : List.of(302, 422));
    RouteTests.harmless(answer, trial.name());
    if (answer.status() == 422) {
      assertThat(answer.body()).contains("role=\"alert\"");
      keepsWhatWasTyped(stop, typed, answer);
    }
    if (trial.expected() == Expected.REFUSED) {
      String anchor =
          "field-" + trial.field().name().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
      assertThat(answer.body()).contains("id=\"" + anchor + "-error\"");
    }
  }

  private static void keepsWhatWasTyped(Stop stop, Map<String, List<String>> typed, Answer answer) {
    for (FormField field : stop.spec().fields()) {
      boolean words = field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
      for (String value : words ? typed.get(field.name()) : List.<String>of()) {
        if (value.length() < 10_000 && value.indexOf('\0') < 0) {
          assertThat(HtmlUtils.htmlUnescape(answer.body())).contains(value);
        }
      }
    }
  }

  private void tryFieldOverApi(Stop stop, FieldTrial trial) {
    Map<String, List<String>> typed = new LinkedHashMap<>(stop.answers());
    typed.put(trial.field().name(), trial.typed());
    if (trial.expected() == Expected.REFUSED) {
      isNamed(complete(stop, typed), trial.field().name());
    } else {
      Answer answer = Undone.of(transaction, () -> complete(stop, typed));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
  }

  private void tryApi(Stop stop, FormField field) {
    for (String value : List.of("{\"a\": 1}", "[[[{}]]]", "1e400")) {
      String body = "{\"values\": {\"" + field.name() + "\": " + value + "}}";
      isNamed(doer(stop).json("POST", api(stop) + "/complete", body), field.name());
    }
  }

  private Answer complete(Stop stop, Map<String, List<String>> typed) {
    return doer(stop).json("POST", api(stop) + "/complete", Json.of(Map.of("values", typed)));
  }

  private static void isNamed(Answer answer, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.isProblem()).isTrue();
    RouteTests.harmless(answer, field);
    assertThat(Json.read(answer.body()).get("errors").findValuesAsText("field"))
        .as(answer.body())
        .contains(field);
  }

  /** Whoever did it is told so and finds a way on; for others it is not there as before. */
  private void isDone(Stop stop) {
    Answer again = doer(stop).send(path(stop), stop.answers());
    assertThat(again.status()).as(again.body()).isEqualTo(409);
    assertThat(again.body()).contains("شما این کار را در").contains("href=\"/tasks\"");
    keepsWhatWasTyped(stop, stop.answers(), again);
    Answer program = doer(stop).json("POST", api(stop) + "/complete", "{\"values\": {}}");
    assertThat(program.isProblem()).as(program.body()).isTrue();
    assertThat(program.status()).isEqualTo(409);
    assertThat(program.body()).contains("شما این کار را در");
    Answer look = doer(stop).get(path(stop));
    assertThat(look.status()).as(look.body()).isEqualTo(200);
    assertThat(look.body()).contains("شما این کار را در").doesNotContain("<textarea");
    assertThat(doer(stop).get(api(stop)).body()).contains("\"fields\":[]");
    for (String what : List.of("/claim", "/unclaim")) {
      assertThat(doer(stop).send("/tasks/" + stop.item().id() + what, Map.of()).status())
          .isEqualTo(409);
      assertThat(doer(stop).json("POST", api(stop) + what, null).status()).isEqualTo(409);
    }
  }

  /** What would come of it; nothing of it stays. */
  private Answer undone(Stop stop, Map<String, List<String>> typed) {
    return Undone.of(transaction, () -> doer(stop).send(path(stop), typed));
  }

  private Visitor doer(Stop stop) {
    return Visitor.of(mvc, stop.doer().username());
  }

  private static String path(Stop stop) {
    return "/" + stop.item().formKey() + "/" + stop.item().id();
  }

  private static String api(Stop stop) {
    return "/api/v1/tasks/" + stop.item().id();
  }
}
