package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hamafza.Visitor.Answer;
import org.hamafza.Walk.Stop;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The same form sent twice at the same moment, as by a double click or by two colleagues: it counts
 * once, and the other one is told so.
 */
@DatabaseTest
class AtOnceTests {

  @Autowired MockMvc mvc;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired Walk walk;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;

  /** Sends one answer to a piece of work, by page or by API. */
  private interface Way {
    Answer send(Visitor visitor, Stop stop);
  }

  private Answer page(Visitor visitor, Stop stop) {
    return visitor.send("/" + stop.item().formKey() + "/" + stop.item().id(), stop.answers());
  }

  private Answer api(Visitor visitor, Stop stop) {
    String values = Json.of(stop.answers());
    return visitor.json(
        "POST", "/api/v1/tasks/" + stop.item().id() + "/complete", "{\"values\": " + values + "}");
  }

  @TestFactory
  Stream<DynamicContainer> everyFormOfACaseSentTwiceAtOnceIsAnsweredOnce() {
    Findings findings = new Findings();
    walk("straight", "in the page", this::page, findings);
    walk("detour", "over the API", this::api, findings);
    return findings.asTests();
  }

  private void walk(String route, String by, Way way, Findings findings) {
    WalkedCase walked = walk.begin(route);
    walk.finish(
        walked,
        new Walk.Witness() {
          @Override
          public void before(Stop stop) {
            findings.check(
                stop.item().formKey(), by + " " + stop.item().id(), () -> twice(stop, way));
          }

          @Override
          public void after(Stop stop) {
            throw new AssertionError("left undone: " + stop.item());
          }
        });
    findings.check(
        "the whole case", by, () -> assertThat(walk.state(walked)).isEqualTo(ProposalState.CLOSED));
  }

  private void twice(Stop stop, Way way) {
    long last = LastEntry.of(db);
    Visitor doer = Visitor.of(mvc, stop.doer().username());
    Answer late = oneWon(AtOnce.twice(() -> way.send(doer, stop)));
    assertThat(late.status()).isEqualTo(409);
    assertThat(entries(last, "TaskCompleted")).isEqualTo(1);
    assertThat(finished(stop)).isEqualTo(1);
  }

  @RepeatedTest(2)
  void ofTwoColleaguesOneDoesTheWorkAndTheOtherLearnsWho() {
    WalkedCase walked = walk.begin();
    Stop stop = walk.until(walked, "proposals/screen-proposal");
    TestCouncil council = walked.council();
    List<Answer> answers =
        AtOnce.all(
            Stream.of("officer1", "officer2")
                .map(name -> Visitor.of(mvc, council.username(name)))
                .<Callable<Answer>>map(officer -> () -> page(officer, stop))
                .toList());
    Answer late = oneWon(answers);
    String winner = answers.get(0) == late ? "officer2" : "officer1";
    assertThat(late.body()).contains(winner + " این کار را در").contains("href=\"/tasks\"");
    assertThat(late.body()).contains("هم‌اکنون فرستاده شد ذخیره نشده است");
  }

  @RepeatedTest(2)
  void allMembersVoteAtOnceAndEveryVoteCounts() {
    WalkedCase walked = walk.begin();
    walk.until(walked, "council/cast-vote");
    List<Stop> ballots =
        walk.open(walked)
            .filter(item -> item.formKey().equals("council/cast-vote"))
            .map(item -> walk.stop(walked, item))
            .toList();
    List<Answer> answers =
        AtOnce.all(
            ballots.stream()
                .<Callable<Answer>>map(
                    stop -> () -> page(Visitor.of(mvc, stop.doer().username()), stop))
                .toList());
    assertThat(answers).as("%s", answers).allMatch(answer -> answer.status() == 302);
    assertThat(ballots).hasSizeGreaterThan(5);
    assertThat(
            db.sql(
                    """
                    select count(*) from ballot b join agenda_item i on i.id = b.item_id \
                    where i.proposal_id = ?""")
                .param(walked.proposalId())
                .query(Integer.class)
                .single())
        .isEqualTo(ballots.size());
    walk.finish(walked, Walk.UNWATCHED);
    assertThat(walk.state(walked).name()).isEqualTo("CLOSED");
  }

  @RepeatedTest(2)
  void aProposalSubmittedTwiceAtOnceGetsOneNumber() {
    TestCouncil council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    Visitor writer = Visitor.of(mvc, council.username("writer"));
    long id = fixtures.aProposal(council).by(ngo, "writer").draft();
    String edition = edition(writer, id);
    long last = LastEntry.of(db);
    List<Answer> pages =
        AtOnce.twice(
            () -> writer.send("/proposals/" + id + "/submit", Map.of("edition", List.of(edition))));
    assertThat(pages)
        .as("%s", pages)
        .allMatch(answer -> answer.status() == 302)
        .allMatch(answer -> answer.location().equals("/proposals/" + id));
    assertThat(entries(last, "ProposalSubmitted")).isEqualTo(1);
    long other = fixtures.aProposal(council).by(ngo, "writer").draft();
    List<Answer> programs =
        AtOnce.twice(() -> writer.json("POST", "/api/v1/proposals/" + other + "/submit", null));
    assertThat(programs).as("%s", programs).allMatch(answer -> answer.status() == 200);
    assertThat(programs.get(0).body()).isEqualTo(programs.get(1).body());
    assertThat(JsonPath.<String>read(programs.get(0).body(), "$.number")).endsWith("-0002");
    jobs.runAll();
    assertThat(instances(id)).isEqualTo(1);
    assertThat(instances(other)).isEqualTo(1);
  }

  @RepeatedTest(2)
  void aDraftBegunTwiceAtOnceWithOneKeyIsOneDraft() {
    TestCouncil council = councils.found();
    fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    Visitor writer = Visitor.of(mvc, council.username("writer"));
    List<Answer> answers =
        AtOnce.twice(
            () -> writer.with("Idempotency-Key", "k").json("POST", "/api/v1/proposals", "{}"));
    assertThat(answers).as("%s", answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
  }

  @RepeatedTest(2)
  void ofTwoTitlesSavedAtOnceBothAreKept() {
    TestCouncil council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    Visitor writer = Visitor.of(mvc, council.username("writer"));
    long id = fixtures.aProposal(council).by(ngo, "writer").draft();
    String page = "/proposals/" + id + "/edit/project";
    Map<String, List<String>> one =
        new LinkedHashMap<>(PageForm.in(writer.get(page).body()).get(0).values());
    Map<String, List<String>> other = new LinkedHashMap<>(one);
    one.put("titleFa", List.of("عنوان نخست"));
    other.put("titleFa", List.of("عنوان دیگر"));
    Answer late =
        oneWon(AtOnce.all(List.of(() -> writer.send(page, one), () -> writer.send(page, other))));
    assertThat(late.body()).contains("عنوان نخست", "عنوان دیگر");
  }

  @RepeatedTest(2)
  void aParameterIsConfirmedOnce() {
    TestCouncil council = councils.found();
    Visitor one = Visitor.of(mvc, council.username("admin1"));
    Visitor other = Visitor.of(mvc, council.username("admin2"));
    long change = propose(one);
    long last = LastEntry.of(db);
    String address = "/parameters/changes/" + change;
    oneWon(
        AtOnce.all(
            List.of(
                () -> other.send(address + "/confirm", Map.of()),
                () -> other.send(address + "/confirm", Map.of()))));
    assertThat(entries(last, "ParameterDecided")).isEqualTo(1);
    String second = "/parameters/changes/" + propose(one);
    last = LastEntry.of(db);
    oneWon(
        AtOnce.all(
            List.of(
                () -> other.send(second + "/confirm", Map.of()),
                () -> other.send(second + "/decline", Map.of()))));
    assertThat(entries(last, "ParameterDecided")).isEqualTo(1);
  }

  private long propose(Visitor one) {
    Answer proposed =
        one.send(
            "/parameters/appeal.window",
            Map.of(
                "setting", List.of("21WD"),
                "validFrom", List.of("2045-01-01"),
                "reason", List.of("آزمون")));
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(302);
    return db.sql("select max(id) from parameter_value").query(Long.class).single();
  }

  @RepeatedTest(2)
  void aSessionIsCalledOnce() {
    TestCouncil council = councils.found();
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary"));
    Map<String, List<String>> call =
        Map.of(
            "type", List.of("REGULAR"),
            "date", List.of("1399/09/20"),
            "time", List.of("10:00"),
            "place", List.of("تالار"),
            "reason", List.of("فوریت"));
    oneWon(AtOnce.twice(() -> secretary.send("/sessions", call)));
    Map<String, List<String>> later = new LinkedHashMap<>(call);
    later.put("time", List.of("12:00"));
    oneWon(AtOnce.twice(() -> secretary.json("POST", "/api/v1/sessions", Json.flat(later))));
    assertThat(
            db.sql("select session_no from council_session where council_id = ? order by 1")
                .param(council.id())
                .query(Integer.class)
                .list())
        .containsExactly(1, 2);
  }

  @Test
  void whatIsEnteredByHandIsEnteredOnce() {
    TestCouncil council = councils.found();
    Cast cast = Cast.in(council);
    Visitor admin = Visitor.of(mvc, cast.username(Role.ADMINISTRATOR));
    Visitor officer = Visitor.of(mvc, council.username("officer1"));
    String name = council.username("newcomer");
    enteredOnce(
        admin,
        "/people/new",
        Map.of(
            "username",
            name,
            "nameFa",
            "تازه",
            "nameEn",
            "New",
            "unit",
            "social",
            "language",
            "fa",
            "email",
            name + "@example.org"));
    enteredOnce(
        admin,
        "/councils/" + council.id() + "/seats/new",
        Map.of("code", "GUEST", "nameFa", "میهمان", "nameEn", "Guest"));
    enteredOnce(
        admin,
        "/councils/" + council.id() + "/appointments/new",
        Map.of("username", name, "role", "AUDITOR", "validFrom", "2020-01-01"));
    Ngo like = fixtures.ngo(council, "someone", ProposalFixtures.likeN06("B"));
    Map<String, List<String>> fields =
        new LinkedHashMap<>(
            PageForm.in(officer.get("/ngos/" + like.id() + "/edit").body()).get(0).values());
    fields.remove("edition");
    fields.put("legalId", List.of(ProposalFixtures.likeN06("B").legalId()));
    oneWon(AtOnce.twice(() -> officer.send("/ngos?council=" + council.id(), fields)));
  }

  private void enteredOnce(Visitor visitor, String page, Map<String, String> typed) {
    Map<String, List<String>> fields =
        new LinkedHashMap<>(PageForm.in(visitor.get(page).body()).get(0).values());
    typed.forEach((name, value) -> fields.put(name, List.of(value)));
    oneWon(AtOnce.twice(() -> visitor.send(page, fields)));
  }

  /** One was accepted, the other refused in words; the refusal. */
  private static Answer oneWon(List<Answer> answers) {
    assertThat(answers).as("%s", answers).filteredOn(answer -> answer.status() < 400).hasSize(1);
    Answer late =
        answers.stream().filter(answer -> answer.status() >= 400).findFirst().orElseThrow();
    assertThat(late.status()).as(late.body()).isIn(409, 422);
    RouteTests.harmless(late, "late");
    return late;
  }

  private String edition(Visitor writer, long id) {
    return JsonPath.read(writer.get("/api/v1/proposals/" + id).body(), "$.edition").toString();
  }

  private int entries(long after, String kind) {
    return db.sql("select count(*) from audit_entry where id > ? and kind = ?")
        .params(after, kind)
        .query(Integer.class)
        .single();
  }

  private int instances(long proposalId) {
    return db.sql(
            """
            select count(*) from case_instance \
            where proposal_id = ? and process_key = 'ProposalApproval'""")
        .param(proposalId)
        .query(Integer.class)
        .single();
  }

  private int finished(Stop stop) {
    return db.sql("select count(*) from work_item where id = ? and state = 'DONE'")
        .param(stop.item().id())
        .query(Integer.class)
        .single();
  }
}
