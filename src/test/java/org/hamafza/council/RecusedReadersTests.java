package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is recused from a case, or owes a declaration about it, reads nothing of its record. */
@DatabaseTest
@Import(ReadyCases.class)
class RecusedReadersTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private Proposals proposals;
  @Autowired private ReadyCases cases;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;
  private long first;
  private long second;
  private Session session;

  @BeforeEach
  void openASessionOnTwoCases() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    long ngo = cases.ngo(council, "ngo-a");
    first = cases.ready(council, ngo, "First", 900_000_000L, 1_300_000_000L, "RWC");
    second = cases.ready(council, ngo, "Second", 900_000_000L, 1_300_000_000L, "RWC");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(0, first, second);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
  }

  @Test
  void aSecretaryWhoHasNotDeclaredReadsTheRecordOnlyAfterDeclaring() {
    assertThat(statuses(person("SECRETARY"), first)).containsOnly(404);
    assertThat(statuses("officer1", first)).as("nobody called the officer").containsOnly(200);
    assertThat(statuses("auditor", first)).containsOnly(200);
    assertThat(statuses(person("SECRETARY"), second)).as("not called yet").containsOnly(200);
    meeting.complete(person("SECRETARY"), "DeclareConflict", form("code", "COI-0"));
    assertThat(statuses(person("SECRETARY"), first)).containsOnly(200);
  }

  @Test
  void aRecusedSecretaryReadsNeitherTheRecordNorWhatTheSessionsRecordSaysOfTheItem() {
    meeting.declare(Map.of("SECRETARY", "COI-3"));
    assertThat(statuses(person("SECRETARY"), first)).containsOnly(404);
    meeting.complete(
        "officer1", "FixProposition", form("textFa", "متن نخست", "amountGranted", "1"));
    meeting.vote(Set.of("SECRETARY"), 8, 0, 0, 0);
    meeting.declare(Map.of());
    meeting.fix("متن دوم", "1", "");
    meeting.vote(Set.of(), 9, 0, 0, 0);

    assertThat(statuses(person("SECRETARY"), first)).as("also afterwards").containsOnly(404);
    assertThat(statuses(person("SECRETARY"), second)).containsOnly(200);
    String record = "/cases/" + session.number() + "/print?lang=en";
    assertThat(meeting.page(person("SECRETARY"), record))
        .contains("متن دوم")
        .doesNotContain("متن نخست")
        .contains("Vote closed (1)");
    assertThat(meeting.page("officer1", record)).contains("متن دوم", "متن نخست", "Vote closed (2)");
  }

  @Test
  void anOfficerWhoHoldsASeatAndIsRecusedReadsNothingAndFindsNoWayThere() {
    council.add("acting", "social", Role.SECRETARIAT_OFFICER);
    db.sql(
            """
            update appointment set person_id = ? where person_id = ? and role = \
            'SECRETARIAT_OFFICER'""")
        .params(council.personId(person("WELFARE")), council.personId("acting"))
        .update();
    meeting.declare(Map.of("WELFARE", "COI-1"));
    assertThat(statuses(person("WELFARE"), first)).containsOnly(404);
    assertThat(meeting.page(person("WELFARE"), "/proposals"))
        .contains("Second")
        .doesNotContain("First");
  }

  @Test
  void aMemberReadsTheRecordOfOwnSessionsOnlyAndWithoutWhatIsKeptFromHimOrHer() {
    meeting.declare(Map.of("HEALTH", "COI-4"));
    meeting.fix("متن نخست", "1", "");
    String record = "/cases/" + session.number();
    assertThat(status(person("HEALTH"), record)).isEqualTo(200);
    assertThat(meeting.page(person("HEALTH"), record + "/print")).doesNotContain("متن نخست");
    assertThat(meeting.page(person("WOMEN"), record + "/print"))
        .contains("متن نخست")
        .doesNotContain("VoteCast");
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id()))
        .contains("href=\"" + record + "\"");
    assertThat(status(person("WOMEN"), record + "/diagram")).isEqualTo(200);
    assertThat(status(person("WOMEN"), record + "/record.json")).isEqualTo(404);
    assertThat(statuses(person("WOMEN"), first))
        .as("the case has a record of its own")
        .containsOnly(404);
    TestCouncil elsewhere = councils.found();
    assertThat(statusOf(elsewhere.username(person("WOMEN")), record)).isEqualTo(404);
  }

  @Test
  void theNgoStillReadsItsOwnRecordWhateverItsPeopleAreBesides() {
    assertThat(statuses("ngo-a", first)).containsOnly(200);
  }

  private List<Integer> statuses(String name, long proposal) {
    String number = proposals.get(proposal).number();
    return List.of(
        status(name, "/cases/" + number),
        status(name, "/cases/" + number + "/print"),
        status(name, "/cases/" + number + "/diagram"),
        status(name, "/api/v1/proposals/" + proposal + "/trace"),
        status(name, "/api/v1/proposals/" + number + "/trace"));
  }

  private int status(String name, String path) {
    return statusOf(council.username(name), path);
  }

  private int statusOf(String username, String path) {
    try {
      return browser.perform(get(path).with(user(username))).andReturn().getResponse().getStatus();
    } catch (Exception fault) {
      throw new AssertionError(path, fault);
    }
  }
}
