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
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.Term;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.CaseClocks;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A proposal that resembles a running file is offered to join forces with its NGO (rule E11). */
@DatabaseTest
class SynergyTests {

  private static final String WHY = "هر دو طرح یک تالاب را پایش می‌کنند.";

  @Autowired private ProposalFixtures fixtures;
  @Autowired private Synergies synergies;
  @Autowired private Withdrawals withdrawals;
  @Autowired private EarlierModels models;
  @Autowired private CaseClocks clocks;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private ProposalFixtures.Builder first;
  private ProposalFixtures.Builder second;

  // A Sunday; Thursday and Friday are off.
  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    first = fixtures.aProposal(council);
    second = fixtures.aProposal(council);
  }

  @Test
  void theOfficerSeesTheSimilarRunningFiles() throws Exception {
    Proposal other = first.submit();
    Proposal proposal = second.submit();
    assertThat(page("officer1", "/proposals/screen-proposal/" + work(proposal).id()))
        .contains("پرونده‌های مشابه در جریان")
        .contains(other.number())
        .contains("۱۰۰ درصد")
        .contains("اصفهان");
    pass(proposal);
    assertThat(page("officer1", "/proposals/offer-synergy/" + work(proposal).id()))
        .contains(other.number())
        .contains("۱۰۰ درصد");
    withdrawals(first, other);
    assertThat(page("officer1", "/proposals/offer-synergy/" + work(proposal).id()))
        .contains("پروندهٔ مشابهی که هنوز در جریان باشد")
        .doesNotContain(other.number());
  }

  @Test
  void theEarlierFileNamesTheLaterOneToTheSecretariatAlone() throws Exception {
    Proposal earlier = first.submit();
    Proposal later = second.submit();
    String link = "href=\"/proposals/" + later.id() + "\"";
    String file = "/proposals/" + earlier.id();
    for (String page : List.of(file, "/proposals/screen-proposal/" + work(earlier).id())) {
      assertThat(page("officer1", page)).contains("پرونده‌های مشابه بعدی").contains(link);
    }
    assertThat(page("auditor", file)).doesNotContain("پرونده‌های مشابه بعدی");
    assertThat(page(first.signatory(), file)).doesNotContain(later.number());
    assertThat(page("officer1", "/proposals/" + later.id()))
        .doesNotContain("پرونده‌های مشابه بعدی");
    withdrawals(second, later);
    assertThat(page("officer1", file)).doesNotContain(later.number());
  }

  @Test
  void nothingOfThisAppearsWhereNoFileIsSimilar() throws Exception {
    first.submit();
    Proposal proposal =
        second
            .with(
                c ->
                    OtherContent.with(
                        c,
                        Map.of(
                            "title", new LocalText("آموزش مدیریت پسماند روستایی", "Waste"),
                            "aims", new LocalText("جداسازی زباله از مبدأ در روستاها", ""))))
            .submit();
    assertThat(page("officer1", "/proposals/screen-proposal/" + work(proposal).id()))
        .doesNotContain("پرونده‌های مشابه در جریان");
    pass(proposal);
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(visited(proposal)).contains("End_Admitted").doesNotContain("OfferSynergy");
    assertThat(page("officer1", "/proposals/" + proposal.id())).doesNotContain("هم‌افزایی</h2>");
  }

  @Test
  void goesOnWhereTheOfficerOffersNothing() {
    first.submit();
    Proposal proposal = passed();
    assertThat(state(proposal)).isEqualTo(ProposalState.SCREENING);
    complete("officer1", proposal, Map.of("offer", "NONE"));
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(visited(proposal)).contains("End_Admitted").doesNotContain("AnswerSynergy");
    assertThat(kinds(proposal)).contains("SynergyConsidered").doesNotContain("SynergyOffered");
  }

  @Test
  void anOfferNamesAFileAndSaysWhy() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    assertThatThrownBy(() -> complete("officer1", proposal, Map.of("offer", "MERGE")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("file")
        .hasMessageContaining("message");
    assertThatThrownBy(
            () ->
                complete(
                    "officer1",
                    proposal,
                    Map.of("offer", "MERGE", "file", id(proposal), "message", WHY)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("error.choice");
    offer(proposal, other, "MERGE");
    assertThat(work(proposal).element()).isEqualTo("AnswerSynergy");
  }

  @Test
  void nobodyIsOfferedThePartnershipOfItsOwnNgo() {
    Proposal other = first.submit();
    var ngo = fixtures.ngos.get(other.leadNgoId());
    Proposal proposal = fixtures.aProposal(council).by(ngo, first.signatory()).submit();
    pass(proposal);
    assertThatThrownBy(() -> offer(proposal, other, "PARTNER"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("together");
  }

  @Test
  void anAcceptedMergerEndsTheCaseInTheOtherFile() throws Exception {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "MERGE");
    assertThat(page(second.signatory(), "/proposals/" + proposal.id()))
        .contains(other.number())
        .contains(WHY)
        .contains("/proposals/answer-synergy/" + work(proposal).id());
    assertThat(page(second.signatory(), "/proposals/answer-synergy/" + work(proposal).id()))
        .contains(other.number())
        .doesNotContain("href=\"/proposals/" + other.id() + "\"");
    assertThatThrownBy(() -> answer(proposal, Map.of("reply", "ACCEPT")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("understood");

    answer(proposal, Map.of("reply", "ACCEPT", "understood", "true"));
    assertThat(state(proposal)).isEqualTo(ProposalState.MERGED);
    assertThat(visited(proposal)).contains("End_Merged").doesNotContain("End_Admitted");
    assertThat(fixtures.inbox.openOn("proposal", proposal.id())).isEmpty();
    assertThat(clocks.of("proposal", proposal.id()).orElseThrow().endedAt()).isNotNull();
    assertThat(kinds(proposal))
        .contains("SynergyOffered", "SynergyAnswered", "ProposalMerged")
        .doesNotContain("PartnerFound");
    assertThat(kinds(other)).contains("ProposalTookIn");
    assertThat(state(other)).isEqualTo(ProposalState.SCREENING);
    assertThat(page(first.signatory(), "/proposals/" + other.id()))
        .contains("پرونده‌هایی که در این پرونده ادغام شده‌اند")
        .contains(proposal.number())
        .doesNotContain("href=\"/proposals/" + proposal.id() + "\"");
    assertThat(page("officer1", "/proposals/" + other.id()))
        .contains("href=\"/proposals/" + proposal.id() + "\"");
    assertThat(page("officer1", "/proposals?state=MERGED")).contains(proposal.number());
    assertThat(notices(first.signatory(), "%ادغام پروندهٔ%")).isEqualTo(1);
    assertThat(notices(second.signatory(), "%ادغام در%")).isEqualTo(1);
    assertThat(notices("officer2", "%ادغام در%")).isEqualTo(1);
  }

  @Test
  void aDeclinedMergerLetsTheCaseGoOn() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "MERGE");
    assertThatThrownBy(() -> answer(proposal, Map.of("reply", "DECLINE")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("reason");
    answer(proposal, Map.of("reply", "DECLINE", "reason", "روش ما دیگر است."));
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(visited(proposal)).contains("AnswerSynergy", "End_Admitted");
    assertThat(bodies(proposal, "SynergyAnswered"))
        .singleElement()
        .asString()
        .contains("DECLINED")
        .contains("روش ما دیگر است.");
    assertThat(kinds(other)).doesNotContain("ProposalTookIn");
  }

  // Five working days after Sunday, 1 November: 2, 3, 4, 7 and 8.
  @Test
  void silenceCountsAsDeclinedWhileTheClockOfTheCaseStandsStill() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "MERGE");
    WorkItem asked = work(proposal);
    assertThat(asked.dueAt()).isEqualTo(endOf("2020-11-08"));
    assertThat(asked.counting().paused()).isFalse();
    assertThat(clocks.of("proposal", proposal.id()).orElseThrow().counting().paused()).isTrue();

    clock.set(endOf("2020-11-08").minusSeconds(60));
    jobs.runAll();
    assertThat(state(proposal)).isEqualTo(ProposalState.SCREENING);
    clock.advance(Duration.ofMinutes(2));
    jobs.runAll();
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(visited(proposal)).contains("Timer_AnswerMissing", "End_Admitted");
    assertThat(bodies(proposal, "SynergyAnswered")).singleElement().asString().contains("SILENT");
    assertThat(clocks.of("proposal", proposal.id()).orElseThrow().counting().paused()).isFalse();
    assertThat(kinds(proposal)).containsSubsequence("ClockPaused", "ClockResumed");
  }

  @Test
  void anAcceptedPartnershipMakesTheNgoKnownToTheOtherOneAndToReviewers() throws Exception {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "PARTNER");
    answer(proposal, Map.of("reply", "ACCEPT"));
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(kinds(proposal)).contains("SynergyAnswered").doesNotContain("ProposalMerged");
    assertThat(bodies(other, "PartnerFound"))
        .singleElement()
        .asString()
        .contains(proposal.number())
        .contains("\"ngoId\":" + proposal.leadNgoId());
    assertThat(notices(first.signatory(), "%خواهان هم‌افزایی%")).isEqualTo(1);
    assertThat(page(first.signatory(), "/proposals/" + other.id()))
        .contains("تشکل‌هایی که خواهان هم‌افزایی با این پرونده‌اند")
        .contains(proposal.number());
    assertThat(synergies.partnersOf(proposal.id())).hasSize(1);
    assertThat(synergies.partnersOf(other.id())).isEmpty();
    assertThat(page("seat-secretary", "/review/assign-reviewers/" + work(proposal).id()))
        .contains("توافق هم‌افزایی با");
  }

  @Test
  void theNgoWithdrawsWhileTheOfferWaits() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "MERGE");
    withdrawals(second, proposal);
    assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(fixtures.inbox.openOn("proposal", proposal.id())).isEmpty();
    assertThat(kinds(other)).doesNotContain("ProposalTookIn");
    clock.setDay(LocalDate.of(2020, 11, 29));
    jobs.runAll();
    assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
  }

  @Test
  void nobodyJoinsAFileThatIsClosedByThen() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "MERGE");
    withdrawals(first, other);
    assertThatThrownBy(() -> answer(proposal, Map.of("reply", "ACCEPT", "understood", "true")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("over");
    answer(proposal, Map.of("reply", "DECLINE", "reason", "بسته شده است."));
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
  }

  @Test
  void aMergerIntoAFileThatClosesBeforeItIsCarriedOutComesToNothing() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "MERGE");
    // The answer is in, and the case has not moved on yet.
    Map<String, List<String>> accepted =
        Map.of("reply", List.of("ACCEPT"), "understood", List.of("true"));
    council.run(
        second.signatory(),
        () ->
            fixtures.inbox.complete(
                work(proposal).id(), council.member(second.signatory()), accepted));
    withdrawals(first, other);
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(bodies(proposal, "SynergyAnswered")).last().asString().contains("OVERTAKEN");
    assertThat(kinds(other)).doesNotContain("ProposalTookIn");
  }

  @Test
  void onlyASignatoryAnswers() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "PARTNER");
    council.addEditor("editor", proposal.leadNgoId());
    for (String stranger : Set.of("editor", "officer1", first.signatory())) {
      assertThatThrownBy(() -> fixtures.inbox.get(work(proposal).id(), council.member(stranger)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void isAskedInHoursWhereOtherAnswersAreDueInHours() {
    Proposal other = first.submit();
    Proposal proposal = passed();
    offer(proposal, other, "PARTNER");
    var asked =
        transaction.execute(
            s -> synergies.ask(proposal.id(), Term.parse("24H"), LocalDate.of(2020, 11, 1)));
    assertThat(asked.orElseThrow().due()).isEqualTo(clock.instant().plus(Duration.ofHours(12)));
  }

  @Test
  void aCaseThatBeganUnderTheEarlierModelIsAdmittedAtOnce() {
    first.submit();
    Proposal proposal = second.submit();
    String earlier = models.beginAgain(proposal);
    try {
      pass(proposal);
      assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    } finally {
      models.remove(earlier);
    }
  }

  private Proposal passed() {
    Proposal proposal = second.submit();
    pass(proposal);
    return proposal;
  }

  private void pass(Proposal proposal) {
    complete("officer1", proposal, Map.of("decision", "PASS"));
  }

  private void offer(Proposal proposal, Proposal other, String kind) {
    complete("officer1", proposal, Map.of("offer", kind, "file", id(other), "message", WHY));
  }

  private void answer(Proposal proposal, Map<String, String> form) {
    complete(second.signatory(), proposal, form);
  }

  private void complete(String name, Proposal proposal, Map<String, String> form) {
    fixtures.complete(council, name, proposal.id(), form);
  }

  private void withdrawals(ProposalFixtures.Builder scene, Proposal proposal) {
    String name = scene.signatory();
    council.run(
        name, () -> withdrawals.withdraw(council.member(name), proposal.id(), "برنامه تغییر کرد"));
    jobs.runAll();
  }

  private WorkItem work(Proposal proposal) {
    return fixtures.work(proposal.id());
  }

  private ProposalState state(Proposal proposal) {
    return fixtures.proposals.get(proposal.id()).state();
  }

  private static String id(Proposal proposal) {
    return Long.toString(proposal.id());
  }

  private List<String> visited(Proposal proposal) {
    return db.sql(
            """
            select s.element_id from path_step s join case_instance i \
            on i.process_instance_id = s.process_instance_id where i.proposal_id = ? \
            and i.process_key = 'ProposalIntake'""")
        .param(proposal.id())
        .query(String.class)
        .list();
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

  private int notices(String person, String like) {
    return db.sql("select count(*) from notification where person_id = ? and subject like ?")
        .params(council.personId(person), like)
        .query(Integer.class)
        .single();
  }

  private String page(String person, String path) throws Exception {
    return web.perform(get(path).with(user(council.username(person))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static Instant endOf(String day) {
    return Instant.parse(day + "T20:29:59Z");
  }
}
