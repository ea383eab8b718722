package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.EveryPage;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A member who has a known conflict finds nothing about the item at any address from the moment
 * that it is on the agenda, but for being asked to declare.
 */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
@Import(ReadyCases.class)
class KeptFromTheTiedTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);
  private static final String TITLE = "بازسازی کاریز پنهان";
  private static final List<String> SEARCHES =
      List.of(
          "/proposals?q=",
          "/tasks?q=",
          "/api/v1/tasks?q=",
          "/resolutions?q=",
          "/projects?q=",
          "/groups?q=",
          "/ngos?q=",
          "/needs?q=",
          "/record?q=");
  private static final String WORDING = "کمک به کاریز تصویب شد";

  @Autowired TestCouncils councils;
  @Autowired ReadyCases cases;
  @Autowired Sessions sessions;
  @Autowired Resolutions resolutions;
  @Autowired Proposals proposals;
  @Autowired Appointments appointments;
  @Autowired TaskInbox inbox;
  @Autowired ManualClock clock;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired MockMvc browser;
  @Autowired ApplicationContext context;

  private TestCouncil council;
  private Meeting meeting;
  private Session session;
  private long kept;

  @Test
  void noAddressTellsThemAnythingBeforeTheyDeclare() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    long ngo = cases.ngo(council, "tied-ngo");
    acted("HEALTH", ngo);
    acted("WOMEN", ngo);
    kept = cases.ready(council, ngo, TITLE, 900_000_000L, 1_300_000_000L, "DOE");
    long other = cases.ready(council, another(), "طرح دیگر", 9_000L, 13_000L, "RWC");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(0, kept, other);
    dismissed("WOMEN", ngo);

    nothingIsShownTo("HEALTH", "ENVIRONMENT");
    assertThat(shownTo("WELFARE")).anyMatch(page -> page.startsWith("/proposals/" + kept));
    assertThat(shownTo("WOMEN"))
        .as("two have found that it is none")
        .anyMatch(page -> page.startsWith("/proposals/" + kept));
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    theyAreOnlyAskedToDeclare("HEALTH", "COI-1");
    theyAreOnlyAskedToDeclare("ENVIRONMENT", "COI-4");
    theRestOfTheAgendaIsReadByAll();
    meeting.declare(Map.of("HEALTH", "COI-1", "ENVIRONMENT", "COI-4"));
    nothingIsShownTo("HEALTH", "ENVIRONMENT");
  }

  @Test
  void whoWasNotThereToDeclareFindsNothingEither() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    long ngo = cases.ngo(council, "absent-ngo");
    acted("JUSTICE", ngo);
    kept = cases.ready(council, ngo, TITLE, 900_000_000L, 1_300_000_000L, "RWC");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(0, kept);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    meeting.declare(Map.of());
    meeting.complete(
        person("SECRETARY"), "FixProposition", form("textFa", WORDING, "amountGranted", "7"));
    meeting.vote(Set.of(), 9, 0, 0, 0);
    assertThat(resolutions.on(kept)).isPresent();
    nothingIsShownTo("JUSTICE");
    assertThat(shownTo("HERITAGE")).as("absent as well").isNotEmpty();
  }

  private void theyAreOnlyAskedToDeclare(String seat, String code) {
    long work = meeting.open(person(seat), "DeclareConflict").get(0).id();
    String form = "/council/declare-conflict/" + work;
    assertThat(meeting.page(person(seat), form))
        .contains(TITLE, number(), "value=\"" + code + "\"")
        .doesNotContain("/proposals/" + kept);
    assertThat(shownTo(seat))
        .as(seat)
        .allMatch(
            page ->
                List.of(form, "/tasks", "/?", "/:", "/api/v1/tasks").stream()
                    .anyMatch(page::startsWith));
  }

  /** The registry says that the holder of the seat acted for the NGO until lately. */
  private void acted(String seat, long ngo) {
    long id =
        appointments.appoint(
            NewAppointment.of(
                    council.personId(person(seat)),
                    Role.NGO_SUBMITTER,
                    council.id(),
                    LocalDate.of(2019, 1, 1))
                .forNgo(ngo));
    appointments.end(id, LocalDate.of(2020, 6, 1));
  }

  private void dismissed(String seat, long ngo) {
    db.sql(
            """
            insert into conflict_dismissal (proposal_id, person_id, code, party, reason, \
            proposed_by, proposed_at, confirmed, answer, answered_by, answered_at) \
            values (?, ?, 'COI-1', ?, 'x', ?, current_timestamp, true, '', ?, current_timestamp)""")
        .params(kept, council.personId(person(seat)), "N-" + ngo)
        .params(council.personId("officer1"), council.personId("signer"))
        .update();
  }

  private long another() {
    return cases.ngo(council, "untied-ngo");
  }

  private void theRestOfTheAgendaIsReadByAll() {
    String other = proposals.get(sessions.agenda(session.id()).get(1).proposalId()).number();
    for (String seat : List.of("WELFARE", "ENVIRONMENT", "HEALTH")) {
      assertThat(meeting.page(person(seat), "/cases/" + session.number())).contains(other);
    }
  }

  private void nothingIsShownTo(String... seats) {
    for (String seat : seats) {
      assertThat(shownTo(seat)).as(seat).isEmpty();
    }
  }

  /** The addresses at which the member finds title, number or wording. */
  private List<String> shownTo(String seat) {
    List<String> secrets = List.of(TITLE, number(), WORDING);
    return new EveryPage(browser, context)
        .seenBy(council.username(person(seat)), ids(), besides()).entrySet().stream()
            .filter(page -> secrets.stream().anyMatch(page.getValue()::contains))
            .map(page -> page.getKey() + ": " + lines(page.getValue(), secrets))
            .toList();
  }

  private static List<String> lines(String page, List<String> secrets) {
    return page.lines()
        .filter(line -> secrets.stream().anyMatch(line::contains))
        .map(String::strip)
        .toList();
  }

  private String number() {
    return proposals.get(kept).number();
  }

  private Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(Long.toString(kept));
    ids.add(number());
    ids.add(Long.toString(session.id()));
    ids.add(session.number());
    ids.add("1");
    sessions.agenda(session.id()).forEach(item -> ids.add(Long.toString(item.id())));
    resolutions.on(kept).ifPresent(resolution -> ids.add(Long.toString(resolution.id())));
    ids.addAll(
        db.sql("select process_instance_id from case_instance where proposal_id = ?")
            .param(kept)
            .query(String.class)
            .list());
    return ids;
  }

  /** The words are parts of title and number only: every search says what was looked for. */
  private List<String> besides() {
    List<String> addresses = new ArrayList<>();
    for (String words : List.of("پنهان", number().substring(number().lastIndexOf('-') + 1))) {
      SEARCHES.forEach(search -> addresses.add(search + words));
      addresses.add("/cases/" + session.number() + "?q=" + words);
    }
    db.sql("select * from work_item where council_id = ?")
        .param(council.id())
        .query((row, index) -> List.of(row.getString("form_key"), row.getString("id")))
        .list()
        .forEach(
            work -> {
              addresses.add("/" + String.join("/", work));
              addresses.add("/api/v1/tasks/" + work.get(1));
            });
    return addresses;
  }
}
