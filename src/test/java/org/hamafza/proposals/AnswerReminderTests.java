package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.Term;
import org.hamafza.shared.Conflict;
import org.hamafza.tasks.CaseClocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An NGO that does not answer a deficiency notice is reminded once; only then its case lapses. */
@DatabaseTest
class AnswerReminderTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private AnswerReminders reminders;
  @Autowired private CaseClocks clocks;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private ManagementService steps;
  @Autowired private EarlierModels models;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private ProposalFixtures.Builder scene;

  // A Sunday; Thursday and Friday are off.
  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    scene = fixtures.aProposal(council).withoutDocuments();
  }

  // Ten working days end on 15 November; five more are 16, 17, 18, 21 and 22 November.
  @Test
  void remindsOnceAndGivesFiveMoreWorkingDays() {
    Proposal proposal = sentBack();
    assertThat(proposal.answerDue()).isEqualTo(endOf("2020-11-15"));
    clock.set(endOf("2020-11-15").plusSeconds(60));
    jobs.runAll();

    Proposal reminded = again(proposal);
    assertThat(reminded.state()).isEqualTo(ProposalState.DEFICIENT);
    assertThat(reminded.answerDue()).isEqualTo(endOf("2020-11-22"));
    assertThat(reminded.remindedAt()).isEqualTo(clock.instant());
    assertThat(clocks.of("proposal", proposal.id()).orElseThrow().counting().paused()).isTrue();
    assertThat(bodies(proposal, "AnswerReminded"))
        .singleElement()
        .asString()
        .contains("\"since\":\"2020-11-15T20:29:59Z\"")
        .contains("\"term\":\"5WD\"")
        .contains("\"due\":\"2020-11-22T20:29:59Z\"");
    assertThat(notices(scene.signatory(), "%آخرین یادآوری%")).isEqualTo(1);

    clock.set(endOf("2020-11-22").minusSeconds(60));
    jobs.runAll();
    assertThat(again(proposal).state()).isEqualTo(ProposalState.DEFICIENT);
    clock.advance(Duration.ofMinutes(2));
    jobs.runAll();
    assertThat(again(proposal).state()).isEqualTo(ProposalState.LAPSED);
    assertThat(bodies(proposal, "AnswerReminded")).hasSize(1);
    assertThat(clocks.of("proposal", proposal.id()).orElseThrow().endedAt()).isNotNull();
  }

  @Test
  void goesOnWithAnAnswerInTheMoreTimeAndRemindsAgainInTheNextRound() {
    Proposal proposal = sentBack();
    clock.set(proposal.answerDue().plusSeconds(60));
    jobs.runAll();
    clock.setDay(LocalDate.of(2020, 11, 18));
    answer(proposal);
    assertThat(again(proposal).state()).isEqualTo(ProposalState.SCREENING);
    assertThat(clocks.of("proposal", proposal.id()).orElseThrow().counting().paused()).isFalse();

    fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "DEFICIENT"));
    Proposal second = again(proposal);
    assertThat(second.remindedAt()).isNull();
    clock.set(second.answerDue().plusSeconds(60));
    jobs.runAll();
    assertThat(again(proposal).state()).isEqualTo(ProposalState.DEFICIENT);
    assertThat(bodies(proposal, "AnswerReminded")).hasSize(2);
  }

  // Nothing ran for two weeks: from 29 November on, 30, 1, 2, 5 and 6 December.
  @Test
  void whoIsRemindedLateStillGetsTheWholeOfIt() {
    Proposal proposal = sentBack();
    clock.setDay(LocalDate.of(2020, 11, 29));
    jobs.runAll();
    assertThat(again(proposal).answerDue()).isEqualTo(endOf("2020-12-06"));
    assertThat(again(proposal).state()).isEqualTo(ProposalState.DEFICIENT);
  }

  @Test
  void anAnswerAtTheVeryMomentOfTheReminderIsAskedForAgain() {
    Proposal proposal = sentBack();
    clock.set(proposal.answerDue().plusSeconds(60));
    steps
        .createJobQuery()
        .activityId("Timer_AnswerOverdue")
        .executable()
        .list()
        .forEach(timer -> steps.executeJob(timer.getId()));
    assertThatThrownBy(() -> answer(proposal))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("busy");
    jobs.runAll();
    answer(proposal);
    assertThat(again(proposal).state()).isEqualTo(ProposalState.SCREENING);
  }

  @Test
  void countsInHoursWhatFollowsHours() {
    Proposal proposal = sentBack();
    clock.set(proposal.answerDue());
    Instant due = reminders.remind(proposal.id(), Term.parse("24H"), LocalDate.of(2020, 11, 1));
    assertThat(due).isEqualTo(proposal.answerDue().plus(Duration.ofHours(12)));
  }

  @Test
  void thePageSaysUntilWhenAndThatItIsTheLastTime() throws Exception {
    Proposal proposal = sentBack();
    assertThat(page("/proposals/" + proposal.id())).doesNotContain("آخرین مهلت پاسخ");
    clock.set(proposal.answerDue().plusSeconds(60));
    jobs.runAll();
    assertThat(page("/proposals/" + proposal.id()))
        .contains("آخرین مهلت پاسخ")
        .contains("یادآوری دیگری فرستاده نمی‌شود")
        .contains("۱۳۹۹/۰۹/۰۲");
    assertThat(page("/")).contains("آخرین مهلت پاسخ");
  }

  @Test
  void aCaseThatBeganUnderTheEarlierModelLapsesAsItDid() {
    Proposal proposal = scene.submit();
    String earlier = models.beginAgain(proposal);
    try {
      fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "DEFICIENT"));
      clock.set(again(proposal).answerDue().plusSeconds(60));
      jobs.runAll();
      assertThat(again(proposal).state()).isEqualTo(ProposalState.LAPSED);
      assertThat(bodies(proposal, "AnswerReminded")).isEmpty();
    } finally {
      models.remove(earlier);
    }
  }

  private Proposal sentBack() {
    Proposal submitted = scene.submit();
    fixtures.complete(council, "officer1", submitted.id(), Map.of("decision", "DEFICIENT"));
    return again(submitted);
  }

  private void answer(Proposal proposal) {
    council.run(
        scene.signatory(),
        () -> {
          var member = council.member(scene.signatory());
          int edition = fixtures.drafts.own(member, proposal.id()).edition();
          fixtures.drafts.submit(member, proposal.id(), edition);
        });
    jobs.runAll();
  }

  private Proposal again(Proposal proposal) {
    return fixtures.proposals.get(proposal.id());
  }

  private List<String> bodies(Proposal proposal, String kind) {
    return db.sql("select body from audit_entry where subject_number = ? and kind = ? order by id")
        .params(proposal.number(), kind)
        .query(String.class)
        .list();
  }

  private int notices(String person, String like) {
    return db.sql("select count(*) from notification where person_id = ? and subject like ?")
        .params(council.member(person).personId(), like)
        .query(Integer.class)
        .single();
  }

  private String page(String path) throws Exception {
    return web.perform(get(path).with(user(council.username(scene.signatory()))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static Instant endOf(String day) {
    return Instant.parse(day + "T20:29:59Z");
  }
}
