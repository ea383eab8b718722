package org.hamafza.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.audit.CasePath;
import org.hamafza.identity.Announcement;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through a crisis, as secretary and chair go it. */
@DatabaseTest
class CrisisModeTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
  private static final String SECRETARY = CrisisFixtures.SECRETARY;
  private static final String CHAIR = CrisisFixtures.CHAIR;

  @Autowired TestCouncils councils;
  @Autowired CrisisFixtures fixtures;
  @Autowired Appointments appointments;
  @Autowired ProposalFixtures proposals;
  @Autowired Crises crises;
  @Autowired CrisisDesk desk;
  @Autowired CrisisBanner banner;
  @Autowired CrisisRights rights;
  @Autowired ChangeTable changes;
  @Autowired CrisisReportTable reports;
  @Autowired Notifications notifications;
  @Autowired CasePath path;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(DAY);
    council = councils.found();
  }

  @Test
  void isInForceOnceAnotherPersonConfirmsIt() {
    long id = fixtures.propose(council, Set.of("ENV", "HEALTH"), Set.of("ISF", "NAI"));
    assertThat(fixtures.get(id).number()).isEqualTo(council.council().code() + "-1399-B-01");
    assertThat(covers("ENV", "ISF")).isFalse();
    Instant now = clock.instant();
    fixtures.complete(council, CHAIR, id, Map.of("decision", "CONFIRM"));
    Declaration declared = fixtures.get(id);
    assertThat(declared.state()).isEqualTo(CrisisState.ACTIVE);
    assertThat(declared.reviewAt()).isEqualTo(now.plus(Duration.ofDays(30)));
    assertThat(declared.offAt()).isEqualTo(now.plus(Duration.ofDays(90)));
    assertThat(covers("ENV", "ISF")).isTrue();
    assertThat(covers("HEALTH", "ISF", "NAI")).isTrue();
    assertThat(covers("ENV", "ISF", "KAS")).isFalse();
    assertThat(covers("CHARITY", "ISF")).isFalse();
    assertThat(covers("ENV")).isFalse();
    assertThat(crises.covers(councils.found().id(), "ENV", Set.of("ISF"))).isFalse();
  }

  @Test
  void nobodyConfirmsWhatHeOrSheProposed() {
    council.add("both", "x", Role.SECRETARIAT_LEAD);
    long id =
        council.as(
            "both",
            () ->
                desk.propose(
                    council.member("both"),
                    council.id(),
                    CrisisFixtures.content(fixtures.everywhere())));
    assertThatThrownBy(
            () -> fixtures.complete(council, SECRETARY, id, Map.of("decision", "CONFIRM")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                council.as(
                    "officer1",
                    () ->
                        desk.propose(
                            council.member("officer1"),
                            council.id(),
                            CrisisFixtures.content(fixtures.everywhere()))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void isRefusedWithAReasonThatTheSecretaryReads() {
    long id = fixtures.propose(council, Set.of("ENV"), Set.of("ISF"));
    assertThatThrownBy(() -> fixtures.complete(council, CHAIR, id, Map.of("decision", "REFUSE")))
        .isInstanceOf(InvalidInput.class);
    fixtures.complete(council, CHAIR, id, Map.of("decision", "REFUSE", "note", "زود است"));
    assertThat(fixtures.get(id).state()).isEqualTo(CrisisState.REFUSED);
    assertThat(told(SECRETARY)).anyMatch(notice -> notice.body().contains("زود است"));
    assertThat(covers("ENV", "ISF")).isFalse();
    assertThat(passed(id)).contains("End_Refused");
    assertThatThrownBy(() -> rights.visible(council.member("seat-health"), id))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theNgosAtHandAreAlertedAndTheCouncilIsTold() {
    proposals.ngo(council, "near", ProposalFixtures.likeN06("B"));
    long id = fixtures.propose(council, Set.of("ENV"), Set.of("NAI"));
    fixtures.complete(council, CHAIR, id, Map.of("decision", "CONFIRM"));
    assertThat(told("near")).anyMatch(notice -> notice.link().equals("/crises/" + id));
    assertThat(told("seat-health")).anyMatch(notice -> notice.link().equals("/crises/" + id));
    assertThat(fixtures.get(id).alertedNgos()).isEqualTo(1);
    LocalText title = fixtures.get(id).title();
    assertThat(banner.of(council.member("near"))).extracting(Announcement::title).contains(title);
    TestCouncil other = councils.found();
    assertThat(banner.of(other.member("officer1"))).isEmpty();
    assertThatThrownBy(() -> rights.visible(other.member("officer1"), id))
        .isInstanceOf(NotFound.class);
    long elsewhere = fixtures.propose(council, Set.of("SPORT"), Set.of("KAS"));
    fixtures.complete(council, CHAIR, elsewhere, Map.of("decision", "CONFIRM"));
    assertThat(fixtures.get(elsewhere).alertedNgos()).isZero();
  }

  @Test
  void isReviewedEveryThirtyDays() {
    long id = fixtures.declare(council);
    pass(Duration.ofDays(30).minusSeconds(1));
    assertThat(fixtures.work(id)).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(fixtures.work(id)).extracting(WorkItem::element).containsExactly("ReviewCrisis");
    fixtures.complete(council, SECRETARY, id, Map.of("answer", "KEEP", "note", "ادامه دارد"));
    assertThat(fixtures.work(id)).isEmpty();
    pass(Duration.ofDays(30));
    assertThat(fixtures.work(id)).extracting(WorkItem::element).containsExactly("ReviewCrisis");
    assertThat(changes.reviews(id)).hasSize(1);
  }

  @Test
  void isOffAfterNinetyDaysEvenIfItsReviewIsOpen() {
    long id = fixtures.declare(council);
    pass(Duration.ofDays(90).minusSeconds(1));
    assertThat(covers("ENV", "ISF")).isTrue();
    assertThat(fixtures.work(id)).extracting(WorkItem::element).containsExactly("ReviewCrisis");
    clock.advance(Duration.ofSeconds(1));
    assertThat(covers("ENV", "ISF")).isFalse();
    jobs.runAll();
    Declaration over = fixtures.get(id);
    assertThat(over.state()).isEqualTo(CrisisState.ENDED);
    assertThat(over.endedByTime()).isTrue();
    assertThat(fixtures.work(id)).extracting(WorkItem::element).containsExactly("CloseCrisis");
    fixtures.complete(council, SECRETARY, id, Map.of("assessment", "همه زود رسیدند"));
    assertThat(fixtures.get(id).state()).isEqualTo(CrisisState.CLOSED);
    assertThat(passed(id)).contains("Timer_CrisisOver", "End_Closed");
    assertThat(reports.find(id).orElseThrow().assessment()).isEqualTo("همه زود رسیدند");
  }

  @Test
  void goesOnForNinetyDaysMoreIfTwoPersonsRenewIt() {
    long id = fixtures.declare(council);
    pass(Duration.ofDays(80));
    fixtures.complete(council, SECRETARY, id, Map.of("answer", "RENEW", "note", "هنوز هست"));
    assertThat(fixtures.work(id)).extracting(WorkItem::element).containsExactly("ConfirmChange");
    Instant renewed = clock.instant();
    fixtures.complete(council, CHAIR, id, Map.of("decision", "CONFIRM"));
    assertThat(fixtures.get(id).offAt()).isEqualTo(renewed.plus(Duration.ofDays(90)));
    pass(Duration.ofDays(20));
    assertThat(covers("ENV", "ISF")).isTrue();
    pass(Duration.ofDays(10));
    assertThat(fixtures.work(id)).extracting(WorkItem::element).containsExactly("ReviewCrisis");
    pass(Duration.ofDays(60));
    assertThat(fixtures.get(id).state()).isEqualTo(CrisisState.ENDED);
  }

  @Test
  void aRenewalThatTheChairRefusesChangesNothing() {
    long id = fixtures.declare(council);
    Instant off = fixtures.get(id).offAt();
    fixtures.proposeChange(council, id, ChangeKind.RENEWAL);
    assertThatThrownBy(() -> fixtures.proposeChange(council, id, ChangeKind.ENDING))
        .isInstanceOf(Conflict.class);
    fixtures.complete(council, CHAIR, id, Map.of("decision", "REFUSE", "note", "نه"));
    assertThat(fixtures.get(id).offAt()).isEqualTo(off);
    assertThat(fixtures.get(id).state()).isEqualTo(CrisisState.ACTIVE);
    assertThat(told(SECRETARY)).anyMatch(notice -> notice.body().contains("نه"));
    pass(Duration.ofDays(30));
    assertThat(fixtures.work(id)).extracting(WorkItem::element).containsExactly("ReviewCrisis");
  }

  @Test
  void endsBeforeItsTimeIfTwoPersonsWantIt() {
    long id = fixtures.declare(council);
    fixtures.end(council, id);
    Declaration over = fixtures.get(id);
    assertThat(over.state()).isEqualTo(CrisisState.ENDED);
    assertThat(over.endedByTime()).isFalse();
    assertThat(covers("ENV", "ISF")).isFalse();
    assertThat(told("seat-health")).anyMatch(notice -> notice.subject().contains("پایان"));
    assertThatThrownBy(() -> fixtures.proposeChange(council, id, ChangeKind.RENEWAL))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aCouncilWithoutAChairHasItsActingChairConfirm() {
    TestCouncil vacant = councils.found();
    appointments.in(vacant.id()).stream()
        .filter(each -> each.role() == Role.COUNCIL_CHAIR)
        .forEach(each -> appointments.end(each.id(), DAY.minusDays(1)));
    long id = fixtures.propose(vacant, Set.of("ENV"), Set.of("ISF"));
    fixtures.complete(vacant, "seat-youth-sport", id, Map.of("decision", "CONFIRM"));
    assertThat(fixtures.get(id).state()).isEqualTo(CrisisState.ACTIVE);
  }

  @Test
  void theAuditSampleIsAFifthThatAnybodyCanDrawAgain() {
    List<CrisisFile> files =
        IntStream.rangeClosed(1, 11)
            .mapToObj(i -> new CrisisFile(i, "P-" + i, new LocalText("x", "x"), null, null, 1, 0))
            .toList();
    Set<Long> drawn = AuditSample.draw("ISF-1399-B-01", files, 20);
    assertThat(drawn).hasSize(3).isEqualTo(AuditSample.draw("ISF-1399-B-01", files, 20));
    assertThat(drawn).isNotEqualTo(AuditSample.draw("ISF-1399-B-02", files, 20));
    assertThat(AuditSample.draw("x", List.of(), 20)).isEmpty();
  }

  private void pass(Duration time) {
    clock.advance(time);
    jobs.runAll();
  }

  private boolean covers(String area, String... counties) {
    return crises.covers(council.id(), area, Set.of(counties));
  }

  private List<Notifications.Notice> told(String name) {
    return notifications.of(council.personId(name), Long.MAX_VALUE, 50);
  }

  private List<String> passed(long id) {
    return path.instances(Declaration.TYPE, id).stream()
        .flatMap(instance -> path.steps(instance.id()).stream())
        .map(CasePath.Step::elementId)
        .toList();
  }
}
