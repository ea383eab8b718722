package org.hamafza.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.StatementCount;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails at once and mails once a day, at seven in Tehran. */
@DatabaseTest
class DailyMailTests {

  private static final String KEY = "proposals.notice.admitted";
  // Seven o'clock in Tehran on 2 November 2020 (+03:30).
  private static final Instant SEVEN = Instant.parse("2020-11-02T03:30:00Z");

  @Autowired private Notifications notifications;
  @Autowired private DailyMail daily;
  @Autowired private MailPreferences preferences;
  @Autowired private People people;
  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc web;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
  }

  @Test
  void goOutAtOnceUnlessAPersonWantsThemOnceADay() {
    choose("officer2", MailPreferences.Frequency.DAILY);
    tell("officer1", "P-1", null);
    tell("officer2", "P-1", null);
    assertThat(states("officer1")).containsExactly("WAITING");
    assertThat(states("officer2")).containsExactly("DAILY");
  }

  @Test
  void areOneAfterSevenHoweverOftenItIsLooked() {
    choose("officer2", MailPreferences.Frequency.DAILY);
    tell("officer2", "P-1", null);
    tell("officer2", "P-2", null);
    sendAt(SEVEN.minusSeconds(60));
    assertThat(states("officer2")).containsExactly("DAILY", "DAILY");
    sendAt(SEVEN);
    sendAt(SEVEN.plusSeconds(300));
    assertThat(states("officer2")).containsExactly("COLLECTED", "COLLECTED", "WAITING");
    assertThat(last("officer2"))
        .contains("از رایانامهٔ روزانهٔ پیشین تاکنون")
        .contains("P-1")
        .contains("P-2")
        .contains("/notices");
    // What comes after seven waits for the next day, also if a node was down at seven.
    tell("officer2", "P-3", null);
    sendAt(SEVEN.plusSeconds(23 * 3600));
    assertThat(states("officer2")).endsWith("DAILY");
    sendAt(SEVEN.plusSeconds(30 * 3600));
    assertThat(states("officer2")).endsWith("COLLECTED", "WAITING");
  }

  @Test
  void goOutAtOnceIfTheyWouldComeTooLate() {
    choose("officer2", MailPreferences.Frequency.DAILY);
    tell("officer2", "P-1", SEVEN.minusSeconds(1));
    tell("officer2", "P-2", SEVEN.plusSeconds(1));
    assertThat(states("officer2")).containsExactly("WAITING", "DAILY");
  }

  @Test
  void goOutWhenAPersonChangesBack() {
    choose("officer2", MailPreferences.Frequency.DAILY);
    tell("officer2", "P-1", null);
    choose("officer2", MailPreferences.Frequency.AT_ONCE);
    assertThat(states("officer2")).containsExactly("WAITING");
  }

  @Test
  void leaveOutWhatIsKeptFromTheirPersonMeanwhile() {
    String kept = fixtures.aProposal(council).submit().number();
    choose("reviewer2", MailPreferences.Frequency.DAILY);
    tell("reviewer2", kept, null);
    tell("reviewer2", kept + "7", null);
    assertThat(notifications.unread(council.personId("reviewer2"))).isEqualTo(2);
    recuse("reviewer2", kept);

    sendAt(SEVEN);
    assertThat(states("reviewer2")).containsExactly("COLLECTED", "COLLECTED", "WAITING");
    assertThat(last("reviewer2").replace(kept + "7", "another")).contains("another");
    assertThat(last("reviewer2").replace(kept + "7", "another")).doesNotContain(kept);

    tell("reviewer2", kept, null);
    choose("reviewer2", MailPreferences.Frequency.AT_ONCE);
    assertThat(states("reviewer2")).endsWith("WAITING", "COLLECTED");
  }

  @Test
  void countAndMarkOnlyWhatTheirPersonMayStillRead() {
    String kept = fixtures.aProposal(council).submit().number();
    long reader = council.personId("reviewer2");
    tell("reviewer2", kept, null);
    long told = notifications.of(reader, Long.MAX_VALUE, 1).get(0).id();
    tell("reviewer2", "P-2", null);
    recuse("reviewer2", kept);

    assertThat(notifications.unread(reader)).isEqualTo(1);
    assertThat(notifications.of(reader, Long.MAX_VALUE, 5)).hasSize(1);
    assertThatThrownBy(() -> notifications.read(reader, told)).isInstanceOf(NotFound.class);
    council.run("reviewer2", () -> notifications.readAll(reader));
    assertThat(
            db.sql("select count(*) from notification where id = ? and read_at is null")
                .param(told)
                .query(Long.class)
                .single())
        .as("nobody has read it")
        .isEqualTo(1);
  }

  @Test
  void tellAnNgoOfItsOwnCaseWhateverItsPeopleAreBesides() {
    var of = fixtures.aProposal(council);
    String number = of.submit().number();
    long before = notifications.unread(council.personId(of.signatory()));
    recuse(of.signatory(), number);
    assertThat(before).isPositive();
    assertThat(notifications.unread(council.personId(of.signatory()))).isEqualTo(before);
  }

  private void recuse(String name, String number) {
    db.sql(
            """
            insert into review_slot (proposal_id, round, reviewer_role, contribution, state, \
            reviewer_id, conflict_code, rubric_from) select id, 9, 'SUBJECT_EXPERT', 'SCORE', 'RECUSED', \
            ?, 'COI-2', date '2020-03-20' from proposal where number = ?""")
        .params(council.personId(name), number)
        .update();
  }

  @Test
  void areOneForAPersonWhoIsNamedTwice() {
    List<Person> twice = List.of(person("officer1"), person("officer1"));
    transaction.executeWithoutResult(
        s -> notifications.tell(twice, KEY, "/x", "P-1", new LocalText("ط", "x")));
    assertThat(states("officer1")).hasSize(1);
  }

  @Test
  void takeAsManyStatementsForManyPeopleAsForOneOfEachKind() {
    sendAt(SEVEN);
    clock.set(SEVEN.minusSeconds(7200));
    List<String> names = council.people("seat-", "reviewer");
    names.forEach(name -> choose(name, MailPreferences.Frequency.DAILY));
    // The first reviews, the last sits in the council.
    List<String> two = List.of(names.get(0), names.get(names.size() - 1));
    two.forEach(name -> tell(name, "P-1", null));
    clock.set(SEVEN);
    long forTwo = StatementCount.of(() -> assertThat(daily.send()).isEqualTo(2));
    names.forEach(name -> tell(name, "P-2", null));
    clock.set(SEVEN.plusSeconds(24 * 3600));
    long forMany = StatementCount.of(() -> assertThat(daily.send()).isEqualTo(names.size()));
    assertThat(forMany).isEqualTo(forTwo);
  }

  @Test
  void areChosenAndNoticesAreReadOnThePage() throws Exception {
    tell("officer1", "P-1", null);
    tell("officer1", "P-2", null);
    long id = notifications.of(council.personId("officer1"), Long.MAX_VALUE, 1).get(0).id();
    send("officer2", "/notices/" + id + "/read").andExpect(status().isNotFound());
    send("officer1", "/notices/" + id + "/read").andExpect(redirectedUrl("/notices"));
    assertThat(notifications.unread(council.personId("officer1"))).isEqualTo(1);
    send("officer1", "/notices/preferences", "frequency", "DAILY")
        .andExpect(redirectedUrl("/notices"));
    assertThat(council.as("officer1", preferences::own)).isEqualTo(MailPreferences.Frequency.DAILY);
    send("officer1", "/notices/preferences", "frequency", "WEEKLY")
        .andExpect(status().isUnprocessableEntity());
  }

  private ResultActions send(String name, String path, String... fields) throws Exception {
    var request = post(path).with(user(council.username(name))).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }

  private void choose(String name, MailPreferences.Frequency frequency) {
    council.run(name, () -> preferences.choose(frequency));
  }

  private void tell(String name, String number, Instant useless) {
    Message message =
        new Message(
            person(name), KEY, "/proposals/1", useless, List.of(number, new LocalText("ط", "x")));
    transaction.executeWithoutResult(s -> notifications.tell(List.of(message)));
  }

  private void sendAt(Instant moment) {
    clock.set(moment);
    daily.send();
  }

  private Person person(String name) {
    return people.find(council.personId(name)).orElseThrow();
  }

  private List<String> states(String name) {
    return db.sql("select state from outbox_mail where person_id = ? order by id")
        .param(council.personId(name))
        .query(String.class)
        .list();
  }

  private String last(String name) {
    return db.sql(
            "select subject || ' ' || body from outbox_mail where person_id = ? order by id desc"
                + " fetch first 1 rows only")
        .param(council.personId(name))
        .query(String.class)
        .single();
  }
}
