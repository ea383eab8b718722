package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.Visitor;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Suspensions;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.Conflict;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** While the licence of its NGO is suspended a case waits, and everybody concerned sees why. */
@DatabaseTest
@Import(ReviewScene.class)
class SuspendedNgoTests {

  private static final List<String> THREE = List.of("reviewer1", "reviewer2", "reviewer3");
  private static final String HELD = "The licence of the NGO is suspended";

  // Fifteen working days after Sunday, 1 November 2020, see ReviewClockTests.
  private static final Instant DUE = Instant.parse("2020-11-22T20:29:59Z");

  @Autowired private ReviewScene scene;
  @Autowired private Reviews reviews;
  @Autowired private Ngos ngos;
  @Autowired private Suspensions suspensions;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc mvc;

  private ReviewScene.Review review;

  @BeforeEach
  void anAgencyIsAsked() {
    review = scene.begin();
    review.assign(THREE, "DOE");
    stands(ProposalState.IN_REVIEW); // The scene begins with the review, not with the whole case.
  }

  @Test
  void silenceIsNoConsentAndTheTermGoesOnWithWhatWasLeft() {
    clock.setDay(LocalDate.of(2020, 11, 9));
    set(LicenceStatus.SUSPENDED);
    assertThat(work("agency-doe").counting().left()).isEqualTo(9);
    at(DUE.plus(Duration.ofDays(2)));
    assertThat(stance()).isNull();
    assertThat(work("reviewer1").isLate(clock.instant())).isFalse();
    clock.setDay(LocalDate.of(2020, 11, 29));
    set(LicenceStatus.ACTIVE);
    // 30 November, then 1, 2, 5 to 9 and 12 December.
    Instant due = Instant.parse("2020-12-12T20:29:59Z");
    assertThat(work("agency-doe").dueAt()).isEqualTo(due);
    jobs.runAll();
    at(due.minusSeconds(60));
    assertThat(stance()).isNull();
    at(due.plusSeconds(60));
    assertThat(stance()).isEqualTo(Stance.DEEMED_NO_OBJECTION);
  }

  @Test
  void everyoneConcernedSeesWhyAndIsTold() {
    set(LicenceStatus.SUSPENDED);
    for (String person : List.of("reviewer1", "agency-doe")) {
      WorkItem item = work(person);
      assertThat(page(person, "/" + item.formKey() + "/" + item.id())).contains(HELD);
    }
    for (String person : List.of("officer1", "seat-secretary", "ngo-n06")) {
      assertThat(page(person, "/proposals/" + review.id)).contains(HELD);
      assertThat(told(person)).anyMatch(subject -> subject.contains(review.proposal().number()));
    }
    set(LicenceStatus.ACTIVE);
    assertThat(page("officer1", "/proposals/" + review.id)).doesNotContain(HELD);
  }

  @Test
  void whatWasAskedForMayBeHandedInButTheCaseBeginsNoNewStep() {
    set(LicenceStatus.SUSPENDED);
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "SUPPORT", ""));
    review.complete("agency-doe", "GiveAgencyOpinion", ReviewScene.stance("SUPPORT", ""));
    WorkItem sheet = work("officer1");
    assertThat(sheet.element()).isEqualTo("WriteCoverSheet");
    assertThat(sheet.counting().paused()).as("opened while the case waits").isTrue();
    assertThatThrownBy(() -> review.complete("officer1", "WriteCoverSheet", sheet()))
        .isInstanceOfSatisfying(
            Conflict.class,
            held -> assertThat(held.messageKey()).isEqualTo("tasks.error.ngoSuspended"));
    assertThat(page("officer1", "/" + sheet.formKey() + "/" + sheet.id())).contains(HELD);
    clock.advance(Duration.ofDays(30));
    jobs.runAll();
    set(LicenceStatus.ACTIVE);
    assertThat(work("officer1").isLate(clock.instant())).isFalse();
    review.complete("officer1", "WriteCoverSheet", sheet());
    assertThat(review.ended()).isTrue();
  }

  @Test
  void ofARevokedOneTheSecretariatBringsTheCaseToItsEnd() {
    set(LicenceStatus.SUSPENDED);
    set(LicenceStatus.REVOKED);
    assertThat(work("reviewer1").counting().paused()).isFalse();
    assertThat(page("officer1", "/proposals/" + review.id))
        .contains("licence of the NGO is revoked");
    assertThat(told("officer1")).anyMatch(subject -> subject.contains("لغو"));
  }

  @Test
  void theCasesOfOtherNgosGoOn() {
    var other = scene.beginBeside(review, "ngo-second");
    set(LicenceStatus.SUSPENDED);
    assertThat(other.work("seat-secretary").get(0).counting().paused()).isFalse();
  }

  @Test
  void onlyTheSuspendedOneIsKeptFromTheAgenda() {
    stands(ProposalState.READY_FOR_DECISION);
    assertThat(suspensions.among(List.of(review.proposal()))).isEmpty();
    set(LicenceStatus.SUSPENDED);
    assertThat(suspensions.among(List.of(review.proposal()))).containsExactly(review.id);
  }

  private static Map<String, List<String>> sheet() {
    return Map.of(
        "summary", List.of("What is to be done"),
        "risks", List.of("Dry season"),
        "advice", List.of("APPROVE"),
        "departure", List.of(""),
        "draftFa", List.of("تصویب شد"),
        "draftEn", List.of("Approved"));
  }

  private void stands(ProposalState state) {
    db.sql("update proposal set state = ? where id = ?").params(state.name(), review.id).update();
  }

  private void set(LicenceStatus status) {
    Ngo ngo = ngos.get(review.proposal().leadNgoId());
    NgoDetails d = ngo.details();
    Licence l = d.licence();
    Licence licence =
        new Licence(
            l.authority(), l.number(), status, l.validFrom(), l.validTo(), l.renewalPending());
    NgoDetails wanted =
        new NgoDetails(
            d.legalId(),
            d.name(),
            licence,
            d.scope(),
            d.areas(),
            d.counties(),
            d.capabilities(),
            d.iban(),
            d.ibanHolder(),
            d.grade(),
            d.profileVerifiedOn(),
            d.annualReportUntil());
    review.council.run(
        "officer1",
        () -> ngos.change(review.council.member("officer1"), ngo.id(), ngo.edition(), wanted));
    jobs.runAll();
  }

  private void at(Instant moment) {
    clock.set(moment);
    jobs.runAll();
  }

  private WorkItem work(String person) {
    return review.work(person).get(0);
  }

  private Stance stance() {
    return reviews.agencyOpinions(review.id).stream()
        .filter(each -> each.agencyCode().equals("DOE"))
        .findFirst()
        .orElseThrow()
        .stance();
  }

  private String page(String person, String address) {
    return Visitor.of(mvc, review.council.username(person)).get(address + "?lang=en").body();
  }

  private List<String> told(String person) {
    return db.sql("select subject from notification where person_id = ?")
        .param(review.council.personId(person))
        .query(String.class)
        .list();
  }
}
