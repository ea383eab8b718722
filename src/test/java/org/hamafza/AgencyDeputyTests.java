package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.Visitor.Answer;
import org.hamafza.Walk.Stop;
import org.hamafza.identity.Role;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who answers for an agency: named and ended on its page, and a deputy acts while named. */
@DatabaseTest
class AgencyDeputyTests {

  private static final String OPINION = "review/give-agency-opinion";

  @Autowired Walk walk;
  @Autowired TestCouncils councils;
  @Autowired TaskInbox inbox;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  @Test
  void aDeputyDoesTheWorkOfTheAgencyAndTheRecordSaysSo() {
    Stop stop = walk.until(walk.begin(), OPINION);
    TestCouncil council = stop.walked().council();
    Visitor deputy = person(council, "deputy");
    String work = "/" + OPINION + "/" + stop.item().id();
    assertThat(deputy.get(work).status()).isEqualTo(404);
    assertThat(name(council, stop, "deputy", "1399/08/01", "").status()).isEqualTo(302);
    assertThat(deputy.get("/tasks").body()).contains(work);
    assertThat(deputy.get(work).status()).isEqualTo(200);
    assertThat(deputy.send(work, stop.answers()).status()).isEqualTo(302);
    assertThat(roles(council.personId("deputy"), "TaskCompleted"))
        .containsExactly("AGENCY_DEPUTY agency:" + stop.item().agencyCode());
    assertThat(roles(council.personId("deputy"), "OpinionGiven"))
        .containsExactly("AGENCY_DEPUTY agency:" + stop.item().agencyCode());
  }

  @Test
  void aDeputyIsToldOfWorkThatComesUpWhileNamed() {
    WalkedCase walked = walk.begin();
    TestCouncil council = walked.council();
    person(council, "early");
    person(council, "late");
    for (String agency : List.of("DOE", "RWC")) {
      name(council, agency, "early", "1399/08/01", "1399/08/10");
      name(council, agency, "late", "1399/08/01", "1400/08/10");
    }
    Stop stop = walk.until(walked, OPINION);
    assertThat(stop.item().agencyCode()).isIn("DOE", "RWC");
    String link = "/" + OPINION + "/" + stop.item().id();
    assertThat(notices(council.personId("late"), link)).isEqualTo(1);
    assertThat(notices(council.personId("early"), link)).isZero();
  }

  @Test
  void aNewDeputyIsToldOfTheOpenWork() {
    Stop stop = walk.until(walk.begin(), OPINION);
    TestCouncil council = stop.walked().council();
    person(council, "deputy");
    name(council, stop, "deputy", "1399/08/01", "");
    assertThat(told(council.personId("deputy"))).singleElement().asString().contains("لحظه: ۱.");
    person(council, "elsewhere");
    name(council, "POL", "elsewhere", "1399/08/01", "");
    assertThat(told(council.personId("elsewhere"))).singleElement().asString().contains("لحظه: ۰.");
  }

  @Test
  void whatADeputyHadTakenGoesBackWhenTheTimeIsOver() {
    Stop stop = walk.until(walk.begin(), OPINION);
    TestCouncil council = stop.walked().council();
    Visitor deputy = person(council, "deputy");
    name(council, stop, "deputy", "1399/08/01", "1399/08/30");
    String tasks = "/tasks/" + stop.item().id();
    String work = "/" + OPINION + "/" + stop.item().id();
    assertThat(deputy.send(tasks + "/claim", Map.of()).status()).isEqualTo(302);
    Visitor focal = Visitor.of(mvc, stop.doer().username());
    assertThat(focal.send(work, stop.answers()).status()).isEqualTo(409);
    assertThat(inbox.releaseAbandoned()).isZero();
    clock.setDay(LocalDate.of(2020, 11, 21));
    assertThat(deputy.get(work).status()).isEqualTo(404);
    assertThat(deputy.get("/tasks").body()).doesNotContain(work);
    assertThat(deputy.send(work, stop.answers()).status()).isEqualTo(404);
    assertThat(inbox.releaseAbandoned()).isEqualTo(1);
    assertThat(focal.send(work, stop.answers()).status()).isEqualTo(302);
  }

  @Test
  void theDayAfterTheEndADeputyFindsNothing() {
    Stop stop = walk.until(walk.begin(), OPINION);
    TestCouncil council = stop.walked().council();
    Visitor deputy = person(council, "deputy");
    name(council, stop, "deputy", "1399/08/01", "");
    String end =
        "/agencies/" + stop.item().agencyCode() + "/people/" + newest(council, "deputy") + "/end";
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary"));
    assertThat(secretary.get(end).status()).isEqualTo(200);
    assertThat(secretary.send(end, Map.of()).status()).isEqualTo(422);
    assertThat(secretary.send(end, Map.of("lastDay", List.of("1390/01/01"))).status())
        .isEqualTo(422);
    assertThat(secretary.send(end, Map.of("lastDay", List.of("1399/08/10"))).status())
        .isEqualTo(302);
    assertThat(deputy.get("/" + OPINION + "/" + stop.item().id()).status()).isEqualTo(404);
    assertThat(secretary.get("/agencies/" + stop.item().agencyCode()).body())
        .contains("تا ۱۳۹۹/۰۸/۱۰")
        .contains("پایان‌یافته");
  }

  @Test
  void theSecretaryNamesOnlyWhomTheCouncilKnows() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    TestCouncil council = councils.found();
    TestCouncil elsewhere = councils.found();
    person(council, "deputy");
    Answer stranger = name(council, "DOE", elsewhere.username("officer1"), "1399/01/01");
    assertThat(stranger.status()).isEqualTo(422);
    assertThat(stranger.body()).contains("field-username-error");
    String own = council.username("seat-secretary");
    assertThat(name(council, "DOE", own, "1399/01/01").status()).isEqualTo(422);
    assertThat(name(council, "DOE", council.username("agency-doe"), "1399/01/01").status())
        .as("nobody is the own deputy")
        .isEqualTo(422);
    assertThat(name(council, "DOE", council.username("deputy"), "1399/01/01").status())
        .isEqualTo(302);
    assertThat(name(council, "DOE", council.username("deputy"), "1399/01/01").status())
        .isEqualTo(422);
    db.sql("update person set active = false where id = ?")
        .param(council.personId("reviewer1"))
        .update();
    assertThat(name(council, "DOE", council.username("reviewer1"), "1399/01/01").status())
        .isEqualTo(422);
  }

  @Test
  void everybodyReadsTheAgencyAndTheSecretariatReadsWhoAnswersForIt() {
    TestCouncil council = councils.found();
    TestCouncil elsewhere = councils.found();
    String focal = "agency-doe";
    for (String name : List.of("officer1", "seat-secretary", "auditor", focal)) {
      assertThat(page(council, name)).as(name).contains(focal);
    }
    for (String name : List.of("seat-health", "reviewer1", "agency-rwc")) {
      assertThat(page(council, name)).as(name).contains("محیط زیست").doesNotContain(focal + "<");
    }
    String form = "/people/new?council=";
    assertThat(page(council, "seat-secretary")).contains(form + council.id());
    assertThat(page(council, "officer1")).doesNotContain(form);
    assertThat(page(council, "auditor")).doesNotContain(form);
    assertThat(page(elsewhere, "seat-secretary")).doesNotContain(form + council.id());
    assertThat(
            Visitor.of(mvc, elsewhere.username("seat-secretary"))
                .get("/agencies/DOE" + form + council.id())
                .status())
        .isEqualTo(404);
    assertThat(Visitor.of(mvc, council.username("officer1")).get("/agencies/NONE").status())
        .isEqualTo(404);
  }

  private String page(TestCouncil council, String name) {
    Answer answer = Visitor.of(mvc, council.username(name)).get("/agencies/DOE");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private Visitor person(TestCouncil council, String name) {
    council.add(name, "agency", Role.WG_COORDINATOR);
    return Visitor.of(mvc, council.username(name));
  }

  private Answer name(TestCouncil council, Stop stop, String name, String from, String to) {
    return name(council, stop.item().agencyCode(), name, from, to);
  }

  private Answer name(TestCouncil council, String agency, String name, String from, String to) {
    return send(council, agency, council.username(name), from, to);
  }

  private Answer name(TestCouncil council, String agency, String username, String from) {
    return send(council, agency, username, from, "");
  }

  private Answer send(TestCouncil council, String agency, String username, String from, String to) {
    return Visitor.of(mvc, council.username("seat-secretary"))
        .send(
            "/agencies/" + agency + "/people/new?council=" + council.id(),
            Map.of(
                "username", List.of(username),
                "role", List.of("AGENCY_DEPUTY"),
                "validFrom", List.of(from),
                "validTo", List.of(to)));
  }

  private List<String> roles(long person, String kind) {
    return db.sql(
            """
            select actor_role, on_behalf_of from audit_entry \
            where actor_id = ? and kind = ?""")
        .params(person, kind)
        .query((row, index) -> row.getString(1) + " " + row.getString(2))
        .list();
  }

  private List<String> told(long person) {
    return db.sql("select body from notification where person_id = ? and link = '/tasks'")
        .param(person)
        .query(String.class)
        .list();
  }

  private long notices(long person, String link) {
    return db.sql("select count(*) from notification where person_id = ? and link = ?")
        .params(person, link)
        .query(Long.class)
        .single();
  }

  private long newest(TestCouncil council, String name) {
    return db.sql("select max(id) from appointment where person_id = ?")
        .param(council.personId(name))
        .query(Long.class)
        .single();
  }
}
