package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.AtOnce;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.flags.FlagFixtures;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An open integrity case of its NGO holds a file until it is decided, and no longer (E17). */
@DatabaseTest
class IntegrityHoldTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private FlagFixtures flags;
  @Autowired private TestCouncils councils;
  @Autowired private Withdrawals withdrawals;
  @Autowired private TaskInbox inbox;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void anNgoInOrder() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "signs", ProposalFixtures.likeN06("B"));
  }

  @Test
  void theFileWaitsAndBothSidesReadWhy() throws Exception {
    Proposal held = held();
    assertThat(codes(held)).containsExactly("E17");
    assertThat(inbox.openOn("proposal", held.id())).isEmpty();
    assertThat(standstills(held)).isOne();
    for (String reader : List.of("signs", "officer1")) {
      web.perform(get("/proposals/" + held.id()).with(user(council.username(reader))))
          .andExpect(content().string(containsString("پروندهٔ سلامت اداری باز است")));
    }
    assertThat(notices("signs")).anyMatch(subject -> subject.contains("متوقف شد"));
    clock.advance(Duration.ofDays(60));
    jobs.runAll();
    assertThat(state(held)).isEqualTo(ProposalState.HELD);
  }

  @Test
  void clearedItGoesOnByItself() {
    Proposal held = held();
    clock.advance(Duration.ofDays(30));
    flags.end(council, ngo.id(), false);
    jobs.runAll();
    assertThat(state(held)).isEqualTo(ProposalState.SCREENING);
    assertThat(codes(held)).isEmpty();
    assertThat(standstills(held)).isZero();
    assertThat(fixtures.work(held.id()).dueAt()).isAfter(clock.instant());
    fixtures.complete(council, "officer1", held.id(), Map.of("decision", "PASS"));
    assertThat(state(held)).isEqualTo(ProposalState.IN_REVIEW);
  }

  @Test
  void upheldItIsRejectedByTwoPersons() {
    Proposal held = held();
    flags.end(council, ngo.id(), true);
    jobs.runAll();
    assertThat(state(held)).isEqualTo(ProposalState.SCREENING);
    assertThat(codes(held)).containsExactly("E17u");
    fixtures.complete(
        council, "officer1", held.id(), Map.of("decision", "REJECT", "reason", "تخلف احراز شد."));
    assertThat(state(held)).isEqualTo(ProposalState.SCREENING);
    fixtures.complete(council, "seat-secretary", held.id(), Map.of("decision", "CONFIRM"));
    assertThat(state(held)).isEqualTo(ProposalState.NOT_ELIGIBLE);
    assertThat(submit().state()).as("a later file").isEqualTo(ProposalState.SCREENING);
  }

  @Test
  void ofTwoCasesTheLastEndLetsItGo() {
    Proposal held = held();
    flags.raise(council, ngo.id(), FlagKind.INTEGRITY_CASE);
    flags.end(council, ngo.id(), false);
    jobs.runAll();
    assertThat(state(held)).isEqualTo(ProposalState.HELD);
    flags.end(council, ngo.id(), false);
    jobs.runAll();
    assertThat(state(held)).isEqualTo(ProposalState.SCREENING);
  }

  @Test
  void aFileThatAnOfficerHasBeforeHimIsHeldAndNobodyElses() {
    Proposal screened = submit();
    Ngo other = fixtures.ngo(council, "other", ProposalFixtures.likeN06("B"));
    Proposal others = fixtures.aProposal(council).by(other, "other").submit();
    flags.raise(council, ngo.id(), FlagKind.INTEGRITY_CASE);
    jobs.runAll();
    assertThat(state(screened)).isEqualTo(ProposalState.HELD);
    assertThat(inbox.openOn("proposal", screened.id())).isEmpty();
    assertThat(state(others)).isEqualTo(ProposalState.SCREENING);
    assertThat(inbox.openOn("proposal", others.id())).hasSize(1);
    flags.end(council, ngo.id(), false);
    jobs.runAll();
    assertThat(state(screened)).isEqualTo(ProposalState.SCREENING);
    assertThat(inbox.openOn("proposal", screened.id())).hasSize(1);
  }

  @Test
  void aFileThatIsHeldCanBeTakenBack() {
    Proposal held = held();
    council.run("signs", () -> withdrawals.withdraw(council.member("signs"), held.id(), "انصراف"));
    jobs.runAll();
    flags.end(council, ngo.id(), false);
    jobs.runAll();
    assertThat(state(held)).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(standstills(held)).isZero();
  }

  @Test
  void theOfficerReadsWhatFlagsTheNgoHas() throws Exception {
    flags.raise(council, ngo.id(), FlagKind.IBAN_DOUBT);
    Proposal screened = submit();
    long work = fixtures.work(screened.id()).id();
    web.perform(get("/proposals/screen-proposal/" + work).with(user(council.username("officer1"))))
        .andExpect(content().string(containsString("آزمون")))
        .andExpect(content().string(containsString("نشان‌های تشکل")));
  }

  @RepeatedTest(3)
  void aCaseThatEndsWhileTheFileIsCheckedIsNotMissed() {
    flags.raise(council, ngo.id(), FlagKind.INTEGRITY_CASE);
    Drafts drafts = fixtures.drafts;
    long id = fixtures.aProposal(council).by(ngo, "signs").draft();
    council.run(
        "signs",
        () ->
            drafts.submit(
                council.member("signs"), id, drafts.own(council.member("signs"), id).edition()));
    AtOnce.all(
        List.of(
            () -> {
              jobs.runAll();
              return true;
            },
            () -> {
              flags.end(council, ngo.id(), false);
              return true;
            }));
    jobs.runAll();
    assertThat(fixtures.proposals.get(id).state()).isEqualTo(ProposalState.SCREENING);
    assertThat(inbox.openOn("proposal", id)).hasSize(1);
  }

  private Proposal held() {
    flags.raise(council, ngo.id(), FlagKind.INTEGRITY_CASE);
    Proposal held = submit();
    assertThat(held.state()).isEqualTo(ProposalState.HELD);
    return held;
  }

  private Proposal submit() {
    return fixtures.aProposal(council).by(ngo, "signs").submit();
  }

  private ProposalState state(Proposal proposal) {
    return fixtures.proposals.get(proposal.id()).state();
  }

  private List<String> codes(Proposal proposal) {
    return db.sql("select code from screening_finding where proposal_id = ? order by code")
        .param(proposal.id())
        .query(String.class)
        .list();
  }

  private long standstills(Proposal proposal) {
    return db.sql(
            """
            select count(*) from clock_pause where subject_type = 'proposal' \
            and subject_id = ? and reason = 'INTEGRITY_CASE' and to_at is null""")
        .param(proposal.id())
        .query(Long.class)
        .single();
  }

  private List<String> notices(String reader) {
    return db.sql("select subject from notification where person_id = ?")
        .param(council.personId(reader))
        .query(String.class)
        .list();
  }
}
