package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.Term;
import org.hamafza.proposals.Drafts;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The time of a case as a whole, and its standing still while the case waits for the NGO. */
@DatabaseTest
class CaseClockTests {

  private static final LocalDate SUNDAY = LocalDate.of(2020, 11, 1);

  @Autowired private CaseClocks clocks;
  @Autowired private TaskInbox inbox;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private Proposals proposals;
  @Autowired private Drafts drafts;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc web;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(SUNDAY);
    council = councils.found();
  }

  // 75 days after 1 November are over on Friday, 15 January 2021: Saturday.
  @Test
  void beginsWithTheCaseAndAllowsWhatItsRouteAllows() {
    Proposal proposal = fixtures.aProposal(council).submit();
    CaseClock total = of(proposal);
    assertThat(total.counting().term()).isEqualTo(Term.parse("75D"));
    assertThat(total.counting().from()).isEqualTo(proposal.submittedAt());
    assertThat(total.dueAt()).isEqualTo(endOf("2021-01-16"));
    assertThat(kinds(proposal)).contains("CaseTargetSet");
  }

  @Test
  void standsStillWhileTheNgoAnswers() throws Exception {
    ProposalFixtures.Builder scene = fixtures.aProposal(council).withoutDocuments();
    Proposal proposal = scene.submit();
    clock.setDay(LocalDate.of(2020, 11, 2));
    fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "DEFICIENT"));

    CaseClock standing = of(proposal);
    assertThat(standing.counting().paused()).isTrue();
    // From 2 November to 16 January.
    assertThat(standing.counting().left()).isEqualTo(75);
    assertThat(page("officer1", proposal))
        .contains("متوقف از ۱۳۹۹/۰۸/۱۲")
        .contains("۷۵ روز باقی است");
    assertThat(page(scene.signatory(), proposal)).contains("متوقف از ۱۳۹۹/۰۸/۱۲");

    clock.setDay(LocalDate.of(2020, 11, 9));
    answer(scene, proposal);
    CaseClock running = of(proposal);
    assertThat(running.counting().paused()).isFalse();
    // 75 days and the 7 of the pause are over on Friday, 22 January.
    assertThat(running.dueAt()).isEqualTo(endOf("2021-01-23"));
    assertThat(kinds(proposal))
        .containsSubsequence("ClockPaused", "ClockResumed", "DeadlineShifted");
    assertThat(bodies(proposal, "ClockResumed"))
        .singleElement()
        .asString()
        // 3, 4, 7, 8 and 9 November were worked.
        .contains("\"workingDays\":5")
        .contains("AWAITING_APPLICANT");
    assertThat(bodies(proposal, "DeadlineShifted"))
        .singleElement()
        .asString()
        .contains("\"before\":\"2021-01-16T20:29:59Z\"")
        .contains("\"after\":\"2021-01-23T20:29:59Z\"")
        .contains("\"shift\":\"RESUMED\"");
  }

  @Test
  void endsWithTheCaseWhenNobodyAnswers() {
    Proposal proposal = fixtures.aProposal(council).withoutDocuments().submit();
    fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "DEFICIENT"));
    clock.set(proposals.get(proposal.id()).answerDue().plusSeconds(60));
    jobs.runAll();
    assertThat(of(proposal).endedAt()).isNull();
    assertThat(of(proposal).counting().paused()).isTrue();
    clock.set(proposals.get(proposal.id()).answerDue().plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.LAPSED);
    assertThat(of(proposal).endedAt()).isEqualTo(clock.instant());
    assertThat(of(proposal).late()).isFalse();
    assertThat(kinds(proposal)).contains("CaseClockEnded");
  }

  // Assigning reviewers is allowed two working days: from Sunday to Tuesday.
  @Test
  void stopsTheTermsOfOthersAndLetsThemGoOnWithWhatWasLeft() throws Exception {
    Proposal proposal = fixtures.aProposal(council).admitted();
    CaseRef subject = proposals.ref(proposal);
    assertThat(work(proposal).dueAt()).isEqualTo(endOf("2020-11-03"));

    clock.setDay(LocalDate.of(2020, 11, 2));
    pause(subject);
    pause(subject);
    WorkItem standing = work(proposal);
    assertThat(standing.counting().paused()).isTrue();
    assertThat(standing.counting().left()).isEqualTo(1);
    assertThat(list("seat-secretary", "PAUSED"))
        .contains(proposal.number())
        .contains("متوقف از ۱۳۹۹/۰۸/۱۲")
        .contains("۱ روز کاری باقی است");
    assertThat(list("seat-secretary", "OVERDUE")).doesNotContain(proposal.number());

    // A week later, on Monday: one working day is left, Tuesday.
    clock.setDay(LocalDate.of(2020, 11, 9));
    resume(subject);
    resume(subject);
    assertThat(work(proposal).counting().paused()).isFalse();
    assertThat(work(proposal).dueAt()).isEqualTo(endOf("2020-11-10"));
    assertThat(kinds(proposal).stream().filter(kind -> kind.equals("ClockPaused"))).hasSize(1);
    assertThat(bodies(proposal, "DeadlineShifted"))
        .anyMatch(body -> body.contains("AssignReviewers") && body.contains("RESUMED"));
  }

  @Test
  void opensWorkStandingStillWhileTheCaseStandsStill() {
    Proposal proposal = fixtures.aProposal(council).submit();
    CaseRef subject = proposals.ref(proposal);
    pause(subject);
    fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "PASS"));
    WorkItem opened = work(proposal);
    assertThat(opened.element()).isEqualTo("AssignReviewers");
    assertThat(opened.counting().paused()).isTrue();
    assertThat(opened.counting().left()).isEqualTo(2);

    clock.setDay(LocalDate.of(2020, 11, 8));
    resume(subject);
    assertThat(work(proposal).dueAt()).isEqualTo(endOf("2020-11-10"));
  }

  @Test
  void showsWhatIsOverdueDueTodayAndDueSoon() throws Exception {
    Proposal proposal = fixtures.aProposal(council).submit();
    // Due on Wednesday, 4 November; soon is within three working days.
    assertThat(list("officer1", "SOON")).contains(proposal.number()).contains("مهلت نزدیک");
    assertThat(list("officer1", "TODAY")).doesNotContain(proposal.number());
    clock.setDay(LocalDate.of(2020, 11, 4));
    assertThat(list("officer1", "TODAY")).contains(proposal.number()).contains("مهلت امروز");
    assertThat(list("officer1", "SOON")).doesNotContain(proposal.number());
    clock.setDay(LocalDate.of(2020, 11, 5));
    assertThat(list("officer1", "OVERDUE")).contains(proposal.number()).contains("مهلت گذشته");
    assertThat(list("officer1", "TODAY")).doesNotContain(proposal.number());
    assertThat(list("officer1", "nonsense")).contains(proposal.number());
  }

  private void pause(CaseRef subject) {
    transaction.executeWithoutResult(
        s -> clocks.pause(subject, PauseReason.AWAITING_APPLICANT, null));
  }

  private void resume(CaseRef subject) {
    transaction.executeWithoutResult(s -> clocks.resume(subject, PauseReason.AWAITING_APPLICANT));
  }

  private void answer(ProposalFixtures.Builder scene, Proposal proposal) {
    council.run(
        scene.signatory(),
        () -> {
          var member = council.member(scene.signatory());
          int edition = drafts.own(member, proposal.id()).edition();
          drafts.submit(member, proposal.id(), edition);
        });
    jobs.runAll();
  }

  private CaseClock of(Proposal proposal) {
    return clocks.of("proposal", proposal.id()).orElseThrow();
  }

  private WorkItem work(Proposal proposal) {
    return fixtures.work(proposal.id());
  }

  private List<String> kinds(Proposal proposal) {
    return db.sql("select kind from audit_entry where subject_number = ? order by id")
        .param(proposal.number())
        .query(String.class)
        .list();
  }

  private List<String> bodies(Proposal proposal, String kind) {
    return db.sql("select body from audit_entry where subject_number = ? and kind = ? order by id")
        .params(proposal.number(), kind)
        .query(String.class)
        .list();
  }

  private String page(String person, Proposal proposal) throws Exception {
    return get(person, "/proposals/" + proposal.id());
  }

  private String list(String person, String due) throws Exception {
    return get(person, "/tasks?due=" + due);
  }

  private String get(String person, String path) throws Exception {
    return web.perform(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                .with(user(council.username(person))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static Instant endOf(String day) {
    return Instant.parse(day + "T20:29:59Z");
  }
}
