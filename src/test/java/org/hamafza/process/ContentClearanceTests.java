package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.audit.CasePath;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.clearance.ContentFixtures;
import org.hamafza.clearance.ContentItem;
import org.hamafza.clearance.ContentKind;
import org.hamafza.clearance.ContentState;
import org.hamafza.clearance.Contents;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.Withdrawals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through the clearing of a content, as NGO and authority go it. */
@DatabaseTest
class ContentClearanceTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
  private static final String AUTHORITY = "authority-doe";

  @Autowired TestCouncils councils;
  @Autowired ContentFixtures fixtures;
  @Autowired ProposalFixtures proposalFixtures;
  @Autowired Contents contents;
  @Autowired CrisisFixtures crises;
  @Autowired Proposals proposals;
  @Autowired TaskInbox inbox;
  @Autowired Withdrawals withdrawals;
  @Autowired CasePath path;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;
  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient db;

  private TestCouncil council;
  private Proposal proposal;

  @BeforeEach
  void found() {
    clock.setDay(DAY);
    council = councils.found();
    council.addAuthority("DOE");
    proposal = fixtures.aCampaign(council).submit();
  }

  @Test
  void whatIsClearedGetsACodeAndExpiresByItselfAndCanBeHandedInAgain() {
    ContentItem item = fixtures.submit(council, "ngo", proposal, "پرندگان");
    assertThat(item.number()).isEqualTo(proposal.number() + "-C1");
    assertThat(item.state()).isEqualTo(ContentState.WAITING);
    assertThat(fixtures.work(item).dueAt())
        .isEqualTo(calendar.endOf(calendar.plusWorkingDays(DAY, 3)));
    ContentItem cleared = fixtures.judge(council, AUTHORITY, item, "APPROVE");
    assertThat(cleared.code()).isEqualTo(council.council().code() + "-1399-C-0001");
    assertThat(cleared.expiresOn()).isEqualTo(DAY.plusDays(90));
    assertThat(cleared.state()).isEqualTo(ContentState.APPROVED);
    clock.setDay(DAY.plusDays(90));
    jobs.runAll();
    assertThat(contents.get(item.id()).state()).isEqualTo(ContentState.APPROVED);
    clock.setDay(DAY.plusDays(91));
    jobs.runAll();
    ContentItem expired = contents.get(item.id());
    assertThat(expired.state()).isEqualTo(ContentState.EXPIRED);
    assertThat(ends(item)).containsExactly("End_Expired");
    assertThat(noticesTo("ngo", "اعتبار محتوا پایان یافت")).isOne();
    ContentItem again = fixtures.submit(council, "ngo", fixtures.repeat(council, "ngo", expired));
    assertThat(again.repeatsId()).isEqualTo(item.id());
    assertThat(again.number()).isEqualTo(proposal.number() + "-C2");
    assertThat(fixtures.judge(council, AUTHORITY, again, "APPROVE").code()).endsWith("-C-0002");
  }

  @Test
  void whatIsWithdrawnIsCorrectedWithAllWhoUseIt() {
    ContentItem cleared = fixtures.cleared(council, proposal, "پرندگان");
    fixtures.withdraw(council, AUTHORITY, cleared);
    ContentItem withdrawn = contents.get(cleared.id());
    assertThat(withdrawn.state()).isEqualTo(ContentState.WITHDRAWN);
    assertThat(withdrawn.correction()).isEqualTo("عدد درست ۴۰۰ است");
    assertThat(ends(cleared)).containsExactly("End_Withdrawn");
    assertThat(noticesTo("ngo", "عدد درست ۴۰۰ است")).isOne();
    for (long partner : proposal.partners()) {
      assertThat(noticesToNgo(partner, "عدد درست ۴۰۰ است")).isOne();
    }
    assertThat(entries()).contains("ContentWithdrawn", "CorrectionAnnounced");
    assertThatThrownBy(() -> fixtures.withdraw(council, AUTHORITY, cleared))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsRejectedIsOver() {
    ContentItem item = fixtures.submit(council, "ngo", proposal, "پرندگان");
    assertThatThrownBy(
            () ->
                fixtures.complete(
                    council, AUTHORITY, item, Map.of("verdict", "REJECT", "reason", " ")))
        .isInstanceOf(InvalidInput.class);
    ContentItem rejected = fixtures.judge(council, AUTHORITY, item, "REJECT");
    assertThat(rejected.state()).isEqualTo(ContentState.REJECTED);
    assertThat(rejected.reason()).isEqualTo("منبع را بنویسید");
    assertThat(ends(item)).containsExactly("End_Rejected");
    assertThat(noticesTo("ngo", "محتوا رد شد")).isOne();
    assertThatThrownBy(() -> fixtures.repeat(council, "ngo", rejected))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void twoRoundsOfChangesAreAnsweredAndAfterThemItLapses() {
    ContentItem item = fixtures.submit(council, "ngo", proposal, "پرندگان");
    for (int round = 1; round <= 2; round++) {
      ContentItem back = fixtures.judge(council, AUTHORITY, item, "ASK_CHANGES");
      assertThat(back.state()).isEqualTo(ContentState.CHANGES_ASKED);
      assertThat(back.rounds()).isEqualTo(round);
      assertThat(fixtures.work(item).element()).isEqualTo("ReviseContent");
      ContentItem revised = fixtures.revise(council, "ngo", item, "پرندگان " + round);
      assertThat(revised.version()).isEqualTo(1 + round);
      assertThat(revised.state()).isEqualTo(ContentState.WAITING);
    }
    ContentItem lapsed = fixtures.judge(council, AUTHORITY, item, "ASK_CHANGES");
    assertThat(lapsed.state()).isEqualTo(ContentState.LAPSED);
    assertThat(ends(item)).containsExactly("End_Lapsed");
  }

  @Test
  void aRevisedContentCanBeCleared() {
    ContentItem item = fixtures.submit(council, "ngo", proposal, "پرندگان");
    fixtures.judge(council, AUTHORITY, item, "ASK_CHANGES");
    fixtures.revise(council, "ngo", item, "پرندگان و منبع");
    ContentItem cleared = fixtures.judge(council, AUTHORITY, item, "APPROVE");
    assertThat(cleared.state()).isEqualTo(ContentState.APPROVED);
    assertThat(cleared.version()).isEqualTo(2);
  }

  @Test
  void withoutAnAnswerInThirtyDaysItLapses() {
    ContentItem item = fixtures.submit(council, "ngo", proposal, "پرندگان");
    fixtures.judge(council, AUTHORITY, item, "ASK_CHANGES");
    clock.advance(Duration.ofDays(29));
    jobs.runAll();
    assertThat(contents.get(item.id()).state()).isEqualTo(ContentState.CHANGES_ASKED);
    clock.advance(Duration.ofDays(3));
    jobs.runAll();
    assertThat(contents.get(item.id()).state()).isEqualTo(ContentState.LAPSED);
    assertThat(ends(item)).containsExactly("End_Lapsed");
  }

  @Test
  void theNgoTakesItBackBeforeItIsDecided() {
    ContentItem item = fixtures.submit(council, "ngo", proposal, "پرندگان");
    assertThat(fixtures.takeBack(council, "ngo", item).state()).isEqualTo(ContentState.TAKEN_BACK);
    assertThat(ends(item)).containsExactly("End_TakenBack");
    ContentItem other = fixtures.submit(council, "ngo", proposal, "تالاب");
    fixtures.judge(council, AUTHORITY, other, "ASK_CHANGES");
    assertThat(fixtures.takeBack(council, "ngo", other).state()).isEqualTo(ContentState.TAKEN_BACK);
    assertThat(ends(other)).containsExactly("End_RevisionTakenBack");
    long begun = fixtures.begin(council, "ngo", proposal, ContentKind.TEXT, "تنها نوشته");
    fixtures.takeBack(council, "ngo", contents.get(begun));
    assertThat(contents.get(begun).state()).isEqualTo(ContentState.TAKEN_BACK);
  }

  @Test
  void whatIsDecidedIsNotTakenBack() {
    ContentItem cleared = fixtures.cleared(council, proposal, "پرندگان");
    assertThatThrownBy(() -> fixtures.takeBack(council, "ngo", cleared))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("decided");
  }

  @Test
  void inACrisisTheAuthorityHasADay() {
    council.addAuthority("UMSI");
    crises.declare(council);
    Proposal campaign = fixtures.aHealthCampaign(council).signedBy("health").submit();
    ContentItem item = fixtures.submit(council, "health", campaign, "ماسک");
    assertThat(item.crisis()).isTrue();
    assertThat(item.agencyCode()).isEqualTo("UMSI");
    assertThat(fixtures.work(item).dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    assertThatThrownBy(() -> fixtures.judge(council, AUTHORITY, item, "APPROVE"))
        .isInstanceOf(NotFound.class);
    fixtures.judge(council, "authority-umsi", item, "APPROVE");
    ContentItem unrelated = fixtures.submit(council, "ngo", proposal, "پرندگان");
    assertThat(unrelated.crisis()).isFalse();
  }

  @Test
  void onlyACampaignThatWasSubmittedAndHasNotEndedHandsContentsIn() {
    Proposal plain = proposalFixtures.aProposal(council).signedBy("plain").submit();
    assertThatThrownBy(() -> fixtures.submit(council, "plain", plain, "متن"))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> fixtures.submit(council, "plain", proposal, "متن"))
        .isInstanceOf(NotFound.class);
    withdraw();
    assertThatThrownBy(() -> fixtures.submit(council, "ngo", proposal, "متن"))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatWaitsOfACaseThatIsWithdrawnIsTakenBackWithIt() {
    ContentItem waiting = fixtures.submit(council, "ngo", proposal, "پرندگان");
    ContentItem cleared = fixtures.cleared(council, proposal, "تالاب");
    withdraw();
    assertThat(contents.get(waiting.id()).state()).isEqualTo(ContentState.TAKEN_BACK);
    assertThat(ends(waiting)).containsExactly("End_TakenBack");
    assertThat(contents.get(cleared.id()).state()).isEqualTo(ContentState.APPROVED);
  }

  private void withdraw() {
    council.run(
        "ngo",
        () -> withdrawals.withdraw(council.member("ngo"), proposal.id(), "برنامه دگرگون شد"));
    jobs.runAll();
  }

  @Test
  void aPictureNeedsAPictureAndATextItsText() {
    long id = fixtures.begin(council, "ngo", proposal, ContentKind.IMAGE, "پوستر");
    assertThatThrownBy(() -> fixtures.submit(council, "ngo", id))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("fileMissing");
    fixtures.document(council, "ngo", id);
    assertThatThrownBy(() -> fixtures.submit(council, "ngo", id))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("fileKind");
    fixtures.picture(council, "ngo", id);
    assertThat(fixtures.submit(council, "ngo", id).state()).isEqualTo(ContentState.WAITING);
    assertThatThrownBy(() -> fixtures.picture(council, "ngo", id)).isInstanceOf(Conflict.class);
  }

  @Test
  void theCaseGoesOnWithoutWaitingForItsContents() {
    ContentItem waiting = fixtures.submit(council, "ngo", proposal, "پرندگان");
    WorkItem screening =
        inbox.openOn("proposal", proposal.id()).stream()
            .filter(item -> item.element().equals("ScreenProposal"))
            .findFirst()
            .orElseThrow();
    Map<String, List<String>> missing =
        Map.of("decision", List.of("DEFICIENT"), "reason", List.of("سرفصل‌ها روشن نیست"));
    council.run(
        "officer1", () -> inbox.complete(screening.id(), council.member("officer1"), missing));
    jobs.runAll();
    assertThat(fixtures.work(waiting).counting().paused()).isFalse();
    fixtures.judge(council, AUTHORITY, waiting, "APPROVE");
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.DEFICIENT);
  }

  private List<String> ends(ContentItem item) {
    return path.instances("proposal", item.proposalId()).stream()
        .filter(run -> item.number().equals(run.businessKey()))
        .flatMap(run -> path.steps(run.id()).stream())
        .map(CasePath.Step::elementId)
        .filter(element -> element.startsWith("End_"))
        .toList();
  }

  private List<String> entries() {
    return db.sql("select kind from audit_entry where subject_number = ?")
        .param(proposal.number())
        .query(String.class)
        .list();
  }

  private long noticesTo(String name, String words) {
    return db.sql(
            """
            select count(*) from notification where person_id = ? \
            and (subject like ? or body like ?)""")
        .params(council.personId(name), "%" + words + "%", "%" + words + "%")
        .query(Long.class)
        .single();
  }

  private long noticesToNgo(long ngoId, String words) {
    return db.sql(
            """
            select count(distinct n.id) from notification n \
            join appointment a on a.person_id = n.person_id where a.ngo_id = ? and n.body like ?""")
        .params(ngoId, "%" + words + "%")
        .query(Long.class)
        .single();
  }
}
