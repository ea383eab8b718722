package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A submitted proposal on its way to each end of intake. */
@DatabaseTest
class IntakeTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private ScreeningTable screenings;
  @Autowired private TaskInbox inbox;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
  }

  @Test
  void admitsAProposalInOrder() {
    Proposal submitted = fixtures.aProposal(council).submit();
    assertThat(submitted.state()).isEqualTo(ProposalState.SCREENING);
    assertThat(codes(submitted)).isEmpty();

    fixtures.complete(council, "officer1", submitted.id(), Map.of("decision", "PASS"));

    assertThat(state(submitted)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(end(submitted)).isEqualTo("End_Admitted");
  }

  @Test
  void isDueThreeWorkingDaysAfterSubmission() {
    Proposal submitted = fixtures.aProposal(council).submit();
    // Sunday 1 November 2020; Thursday and Friday are free: Monday, Tuesday, Wednesday.
    assertThat(
            LocalDate.ofInstant(
                fixtures.work(submitted.id()).dueAt(), java.time.ZoneId.of("Asia/Tehran")))
        .isEqualTo(LocalDate.of(2020, 11, 4));
  }

  @Test
  void doesNotAdmitWhatIsNotInOrder() {
    Proposal submitted = fixtures.aProposal(council).withoutDocuments().submit();
    assertThat(codes(submitted))
        .containsExactlyInAnyOrder(
            "BOARD_MINUTE", "ANNUAL_REPORT", "IBAN_CONFIRMATION", "PARTNER_CONSENT");
    assertThatThrownBy(
            () ->
                fixtures.complete(council, "officer1", submitted.id(), Map.of("decision", "PASS")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("passBlocked");
  }

  @Test
  void comesBackAsVersionTwoAfterADeficiencyNotice() {
    ProposalFixtures.Builder scene =
        fixtures
            .aProposal(council)
            .with(c -> ProposalFixtures.flagged(c, Set.of(ProposalFlag.VULNERABLE)));
    Proposal submitted = scene.submit();
    assertThat(codes(submitted)).containsExactlyInAnyOrder("E13", "SAFEGUARDING_POLICY");

    fixtures.complete(council, "officer1", submitted.id(), Map.of("decision", "DEFICIENT"));
    Proposal deficient = fixtures.proposals.get(submitted.id());
    assertThat(deficient.state()).isEqualTo(ProposalState.DEFICIENT);
    assertThat(deficient.deficiencyRounds()).isEqualTo(1);
    assertThat(deficient.answerDue()).isNotNull();

    answer(
        scene,
        deficient,
        ProposalFixtures.flagged(
            deficient.content(), Set.of(ProposalFlag.VULNERABLE, ProposalFlag.SAFEGUARDING_POLICY)),
        "SAFEGUARDING_POLICY");
    Proposal answered = fixtures.proposals.get(submitted.id());
    assertThat(answered.version()).isEqualTo(2);
    assertThat(answered.number()).isEqualTo(submitted.number());
    assertThat(answered.state()).isEqualTo(ProposalState.SCREENING);
    assertThat(codes(answered)).isEmpty();
  }

  @Test
  void lapsesWhenNobodyAnswersInTime() {
    Proposal submitted = fixtures.aProposal(council).withoutDocuments().submit();
    fixtures.complete(council, "officer1", submitted.id(), Map.of("decision", "DEFICIENT"));
    clock.set(fixtures.proposals.get(submitted.id()).answerDue().minusSeconds(60));
    jobs.runAll();
    assertThat(state(submitted)).isEqualTo(ProposalState.DEFICIENT);

    clock.advance(Duration.ofMinutes(2));
    jobs.runAll();
    assertThat(state(submitted)).isEqualTo(ProposalState.DEFICIENT);

    clock.set(fixtures.proposals.get(submitted.id()).answerDue().plusSeconds(60));
    jobs.runAll();
    assertThat(state(submitted)).isEqualTo(ProposalState.LAPSED);
    assertThat(end(submitted)).isEqualTo("End_Lapsed");
  }

  @Test
  void lapsesInTheThirdRound() {
    ProposalFixtures.Builder scene = fixtures.aProposal(council).withoutDocuments();
    Proposal submitted = scene.submit();
    for (int round = 1; round <= 2; round++) {
      fixtures.complete(council, "officer1", submitted.id(), Map.of("decision", "DEFICIENT"));
      Proposal deficient = fixtures.proposals.get(submitted.id());
      assertThat(deficient.deficiencyRounds()).isEqualTo(round);
      answer(scene, deficient, deficient.content(), null);
    }
    fixtures.complete(council, "officer2", submitted.id(), Map.of("decision", "DEFICIENT"));
    assertThat(state(submitted)).isEqualTo(ProposalState.LAPSED);
  }

  @Test
  void refersWhatConcernsMoreThanTheProvince() {
    Proposal submitted =
        fixtures.aProposal(council).with(c -> ProposalFixtures.scoped(c, "NATIONAL")).submit();
    assertThat(submitted.state()).isEqualTo(ProposalState.REFERRED);
    assertThat(end(submitted)).isEqualTo("End_Referred");
  }

  @Test
  void needsTwoPeopleToRejectOnFormalGrounds() {
    Proposal submitted = fixtures.aProposal(council).submit();
    fixtures.complete(
        council,
        "officer1",
        submitted.id(),
        Map.of("decision", "REJECT", "reason", "هدف طرح خارج از صلاحیت شورا است."));
    WorkItem confirmation = fixtures.work(submitted.id());
    assertThat(confirmation.formKey()).isEqualTo("proposals/confirm-rejection");

    fixtures.complete(
        council,
        "seat-secretary",
        submitted.id(),
        Map.of("decision", "RETURN", "reason", "دلیل روشن نیست."));
    assertThat(fixtures.work(submitted.id()).formKey()).isEqualTo("proposals/screen-proposal");

    fixtures.complete(
        council,
        "officer1",
        submitted.id(),
        Map.of("decision", "REJECT", "reason", "هدف طرح سیاسی است.", "forbiddenAim", "true"));
    fixtures.complete(
        council,
        "seat-secretary",
        submitted.id(),
        Map.of("decision", "CONFIRM", "forbiddenAim", "true"));
    assertThat(state(submitted)).isEqualTo(ProposalState.NOT_ELIGIBLE);
    assertThat(end(submitted)).isEqualTo("End_NotEligible");
    assertThat(screenings.forbiddenAimMarks(submitted.id())).isEqualTo(2);
  }

  @Test
  void rejectsOnlyWithAReason() {
    Proposal submitted = fixtures.aProposal(council).submit();
    assertThatThrownBy(
            () ->
                fixtures.complete(
                    council, "officer1", submitted.id(), Map.of("decision", "REJECT")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("reason");
  }

  @Test
  void hidesTheScreeningFromAnOfficerWhoSubmitted() {
    council.add("both", "social", org.hamafza.identity.Role.SECRETARIAT_OFFICER);
    Proposal submitted = fixtures.aProposal(council).submit();
    WorkItem item = fixtures.work(submitted.id());
    council.addSignatory("insider", submitted.leadNgoId());
    assertThatThrownBy(() -> inbox.get(item.id(), council.member("insider")))
        .isInstanceOf(NotFound.class);
    assertThat(inbox.get(item.id(), council.member("both"))).isNotNull();
  }

  private void answer(
      ProposalFixtures.Builder scene, Proposal deficient, ProposalContent content, String file) {
    council.run(
        scene.signatory(),
        () -> {
          var member = council.member(scene.signatory());
          if (file != null) {
            fixtures.attach(council, scene.signatory(), deficient.id(), file);
          }
          Proposal saved =
              fixtures.drafts.write(member, deficient.id(), deficient.edition(), content);
          fixtures.drafts.submit(member, deficient.id(), saved.edition());
        });
    jobs.runAll();
  }

  private List<String> codes(Proposal proposal) {
    return screenings.findings(proposal.id(), proposal.version()).stream()
        .map(Finding::code)
        .toList();
  }

  private ProposalState state(Proposal proposal) {
    return fixtures.proposals.get(proposal.id()).state();
  }

  private String end(Proposal proposal) {
    return db.sql(
            """
            select s.element_id from path_step s join case_instance i \
            on i.process_instance_id = s.process_instance_id \
            where i.proposal_id = ? and i.process_key = 'ProposalIntake' \
            and s.element_id like 'End%'""")
        .param(proposal.id())
        .query(String.class)
        .single();
  }
}
