package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.council.Resolution;
import org.hamafza.council.Resolutions;
import org.hamafza.council.SessionCall;
import org.hamafza.council.SessionType;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Member;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every way through an appeal, as its people go it. */
@DatabaseTest
class AppealTests {

  private static final Map<String, String> AGAIN =
      Map.of("answer", "CHECK_AGAIN", "reason", "گواهی پزشک را ببینید");
  private static final Map<String, String> REFUSE =
      Map.of("answer", "REFUSE", "reason", "عذری ثابت نشد");

  @Autowired TestCouncils councils;
  @Autowired AppealScene scene;
  @Autowired AppealFixtures appeals;
  @Autowired WholeCase whole;
  @Autowired Proposals proposals;
  @Autowired Resolutions resolutions;
  @Autowired Notifications notifications;
  @Autowired TaskInbox inbox;
  @Autowired Appointments appointments;
  @Autowired Sessions sessions;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  @Test
  void theDecisionIsUpheldAndASecondAppealIsRefusedByTwoPersons() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.heard(council, proposal, "UPHOLD", "UPHOLD", "REMIT");
    assertThat(appeals.state(id)).isEqualTo("BEFORE_COUNCIL");
    scene.decide(council, "YES");
    assertThat(appeals.state(id)).isEqualTo("UPHELD");
    assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
    assertThat(resolutions.on(proposal.id()).orElseThrow().number()).isEqualTo("1399-D-0001");
    assertThat(letters(council)).anyMatch(body -> body.contains("دیوان عدالت اداری"));

    // Everybody who could was involved by now: it waits, and the council is told.
    long second = scene.file(council, proposal, "باز هم");
    assertThat(scene.doer(council, "CheckAppeal")).isEmpty();
    assertThat(toldOf(council, "seat-chair", second)).anyMatch(body -> body.contains("بگمارید"));
    assertThat(appeals.reads(council, "seat-chair", second)).isTrue();
    council.add("new-officer", "x", Role.SECRETARIAT_OFFICER);
    assertThat(scene.doer(council, "CheckAppeal")).contains("new-officer");
    scene.check(council, Map.of());
    assertThat(appeals.admissibility(second)).contains("EXHAUSTED");
    assertThat(scene.doer(council, "ConfirmRefusal")).isEmpty();
    assertThat(toldOf(council, "seat-secretary", second))
        .anyMatch(body -> body.contains("دبیر شورا"));
    WorkItem refusal = inbox.openOn("proposal", proposal.id()).get(0);
    council.add("new-secretary", "x", Role.SECRETARIAT_LEAD);
    for (String involved : List.of("seat-secretary", "signer", "new-officer", "officer2")) {
      assertThatThrownBy(() -> inbox.get(refusal.id(), council.member(involved)))
          .isInstanceOf(NotFound.class);
    }
    whole.does(council, "new-secretary", "ConfirmRefusal", REFUSE);
    assertThat(appeals.state(second)).isEqualTo("REFUSED");
  }

  @Test
  void whoHasCheckedALateAppealDoesNotRefuseItAndNobodyInvolvedDoes() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    council.add("both", "x", Role.SECRETARIAT_OFFICER);
    appoint(council, "both", Role.SECRETARIAT_LEAD);
    scene.later(Duration.ofDays(40));
    long id = scene.file(council, proposal, "نادرست است");
    whole.does(council, "both", "CheckAppeal", Map.of("hindrance", "NOT_PROVEN"));
    assertThat(whole.work(council, "both", "ConfirmRefusal")).isEmpty();
    assertThat(whole.work(council, "seat-secretary", "ConfirmRefusal")).isEmpty();
    assertThat(whole.work(council, "signer", "ConfirmRefusal")).isEmpty();
    // The secretary has proposed the rejection, the second signer approved it.
    whole.does(council, "seat-youth-sport", "ConfirmRefusal", REFUSE);
    assertThat(appeals.state(id)).isEqualTo("REFUSED");
  }

  @Test
  void whoeverHadAVoteIsInvolvedHoweverItWasGiven() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.votedOn(council, "NO");
    forgetInRecord(council, proposal, "seat-women");
    long id = scene.file(council, proposal, "نادرست است");
    scene.check(council, Map.of());
    assertThat(appeals.candidates(id))
        .contains(council.personId("signer"), council.personId("judge1"))
        .doesNotContain(council.personId("seat-women"), council.personId("seat-health"));
    // Who appoints the panel was not involved and does not sit in it.
    assertThat(scene.doer(council, "AppointPanel")).contains("signer");
    Map<String, String> withSigner = new java.util.HashMap<>(scene.panel(council, 14));
    withSigner.put("member1", String.valueOf(council.personId("signer")));
    assertThatThrownBy(() -> whole.does(council, "signer", "AppointPanel", withSigner))
        .isInstanceOf(InvalidInput.class);
    scene.hear(council);
    assertThat(inbox.openOn("proposal", proposal.id())).hasSize(3);
  }

  @Test
  void anOverturnedRejectionIsAnApprovalThatIsCarriedOut() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.heard(council, proposal, "OVERTURN", "UPHOLD", "REMIT");
    scene.decide(council, "YES");
    assertThat(appeals.state(id)).isEqualTo("OVERTURNED");
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);
    assertThat(resolutions.on(proposal.id()).orElseThrow().approved()).isTrue();
    boolean goesOn =
        !whole.work(council, "officer1", "ProposeMembers").isEmpty()
            || !whole.work(council, "officer1", "PlanProject").isEmpty();
    assertThat(goesOn).isTrue();
  }

  @Test
  void aCaseThatIsSentBackIsReviewedByOthersAndDecidedAnew() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.heard(council, proposal, "REMIT", "REMIT", "UPHOLD");
    scene.decide(council, "YES");
    assertThat(appeals.state(id)).isEqualTo("REMITTED");
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);

    WorkItem assignment = whole.work(council, "seat-secretary", "AssignReviewers").get(0);
    assertThat(offered(council, assignment))
        .contains(String.valueOf(council.personId("reviewer3")))
        .doesNotContain(
            String.valueOf(council.personId("reviewer1")),
            String.valueOf(council.personId("reviewer2")));
    reviewAgain(council, assignment);
    whole.does(
        council,
        "seat-secretary",
        "ProposeDecision",
        Map.of("outcome", "APPROVED", "amountGranted", "0", "textFa", "تصویب", "reason", "از نو"));
    whole.does(council, "signer", "ApproveDecision", Map.of("answer", "APPROVE"));
    whole.does(council, "seat-chair", "CallInDecision", Map.of("answer", "LET_STAND"));
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void aLateAppealIsRefusedByTwoPersonsUnlessAHindranceIsProven() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    scene.later(Duration.ofDays(40));
    long id =
        appeals.file(
            council, AppealScene.signatory(council), proposal.id(), "نادرست است", "بستری بودم");
    scene.check(council, Map.of("hindrance", "NOT_PROVEN"));
    assertThat(appeals.admissibility(id)).contains("LATE");
    WorkItem refusal = whole.work(council, "seat-youth-sport", "ConfirmRefusal").get(0);
    assertThatThrownBy(() -> inbox.get(refusal.id(), council.member("seat-secretary")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> inbox.get(refusal.id(), council.member("officer2")))
        .isInstanceOf(NotFound.class);
    whole.complete(council, "seat-youth-sport", refusal, AGAIN);
    assertThat(appeals.state(id)).isEqualTo("FILED");
    council.add("new-secretary", "x", Role.SECRETARIAT_LEAD);
    scene.check(council, Map.of("hindrance", "NOT_PROVEN"));
    whole.does(council, "new-secretary", "ConfirmRefusal", REFUSE);
    assertThat(appeals.state(id)).isEqualTo("REFUSED");
    assertThat(letters(council)).anyMatch(body -> body.contains("عذری ثابت نشد"));
    assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
  }

  @Test
  void aProvenHindranceLetsALateAppealBeHeard() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    scene.later(Duration.ofDays(40));
    long id = scene.file(council, proposal, "نادرست است");
    scene.check(council, Map.of("hindrance", "PROVEN"));
    assertThat(appeals.state(id)).isEqualTo("ADMITTED");
    assertThat(whole.work(council, "seat-secretary", "AppointPanel")).isEmpty();
    assertThat(whole.work(council, "seat-youth-sport", "AppointPanel")).hasSize(1);
  }

  @Test
  void aGroundMayBeAddedWithinFiveWorkingDays() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.file(council, proposal, "");
    scene.check(council, Map.of());
    assertThat(appeals.admissibility(id)).contains("DEFICIENT");
    assertThat(appeals.state(id)).isEqualTo("DEFICIENT");
    whole.does(council, AppealScene.signatory(council), "AddGround", Map.of("ground", "دلیل"));
    assertThat(appeals.state(id)).isEqualTo("ADMITTED");
  }

  @Test
  void withoutAGroundItIsRefused() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.file(council, proposal, "");
    scene.check(council, Map.of());
    scene.later(Duration.ofDays(12));
    assertThat(whole.work(council, AppealScene.signatory(council), "AddGround")).isEmpty();
    scene.does(council, "ConfirmRefusal", REFUSE);
    assertThat(appeals.state(id)).isEqualTo("REFUSED");
  }

  @Test
  void aPartnerIsNoPartyAndADeferralIsNoDecision() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.votedOn(council, "DEFER");
    assertThat(state(proposal)).isEqualTo(ProposalState.DEFERRED);
    long id = scene.file(council, proposal, "چرا تعویق؟");
    scene.check(council, Map.of());
    assertThat(appeals.admissibility(id)).contains("NOT_APPEALABLE");
    assertThatThrownBy(() -> scene.file(council, proposal, "دوباره")).isInstanceOf(Conflict.class);
    scene.does(council, "ConfirmRefusal", REFUSE);

    TestCouncil other = councils.found();
    Proposal rejected = scene.rejected(other);
    other.addSignatory("partner", rejected.partners().iterator().next());
    long partners = appeals.file(other, "partner", rejected.id(), "ما هم", "");
    scene.check(other, Map.of());
    assertThat(appeals.admissibility(partners)).contains("NO_STANDING");
    assertThatThrownBy(() -> appeals.file(council, "officer1", proposal.id(), "من", ""))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsPutOffWaitsAndWhatIsNotAdoptedIsProposedOnceMore() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.heard(council, proposal, "OVERTURN", "OVERTURN", "OVERTURN");
    scene.decide(council, "DEFER");
    assertThat(appeals.state(id)).isEqualTo("BEFORE_COUNCIL");
    scene.decide(council, "NO");
    assertThat(appeals.state(id)).isEqualTo("ADMITTED");
    scene.opine(council, "REMIT", "REMIT", "REMIT");
    scene.decide(council, "NO");
    assertThat(appeals.state(id)).isEqualTo("UPHELD");
    assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
  }

  @Test
  void anAppealDoesNotMakeTheNgoWorseOff() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.votedOn(council, "YES");
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED_PARTIAL);
    Resolution first = resolutions.on(proposal.id()).orElseThrow();
    long id = scene.heard(council, proposal, "OVERTURN", "OVERTURN", "UPHOLD");
    scene.call(council);
    whole.opened(council, List.of());
    assertThatThrownBy(
            () ->
                scene.vote(
                    council,
                    "YES",
                    Map.of("amountGranted", String.valueOf(first.amountGranted() - 1))))
        .isInstanceOf(InvalidInput.class);
    scene.vote(council, "YES", Map.of("amountGranted", String.valueOf(proposal.requested())));
    assertThat(appeals.state(id)).isEqualTo("OVERTURNED");
    assertThat(resolutions.on(proposal.id()).orElseThrow().amountGranted())
        .isEqualTo(proposal.requested());
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void anApprovalOnConditionsIsUpheldAndNotSentBack() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.approvedOnCondition(council);
    assertThat(proposal.state()).isEqualTo(ProposalState.APPROVED_CONDITIONAL);
    long id = scene.file(council, proposal, "شرط ناممکن است");
    scene.check(council, Map.of());
    assertThat(appeals.admissibility(id)).contains("ADMISSIBLE");
    scene.hear(council);
    assertThatThrownBy(
            () -> whole.does(council, "judge1", "ProposeResult", Map.of("relief", "REMIT")))
        .isInstanceOf(InvalidInput.class);
    scene.opine(council, "UPHOLD", "OVERTURN", "UPHOLD");
    scene.decide(council, "YES");
    assertThat(appeals.state(id)).isEqualTo("UPHELD");
    Resolution stands = resolutions.on(proposal.id()).orElseThrow();
    assertThat(stands.outcome()).isEqualTo("APPROVED_CONDITIONAL");
    assertThat(stands.conditions().fa()).isEqualTo("گزارش ماهانه");
    assertThat(state(proposal).name()).startsWith("APPROVED_CONDITIONAL");
  }

  @Test
  void anApprovalOnConditionsIsOverturnedByOneWithoutThem() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.approvedOnCondition(council);
    long first = resolutions.on(proposal.id()).orElseThrow().amountGranted();
    long id = scene.heard(council, proposal, "OVERTURN", "OVERTURN", "UPHOLD");
    scene.decide(council, "YES");
    assertThat(appeals.state(id)).isEqualTo("OVERTURNED");
    Resolution second = resolutions.on(proposal.id()).orElseThrow();
    assertThat(second.outcome()).isEqualTo("APPROVED");
    assertThat(second.conditions().isBlank()).isTrue();
    assertThat(second.amountGranted()).isGreaterThanOrEqualTo(first);
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void anOverdueAppealStandsInTheNextAgendaUntilItIsOver() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.file(council, proposal, "نادرست است");
    scene.later(Duration.ofDays(20));
    long session = called(council);
    String path = "/sessions/" + session;
    assertThat(page(council, "seat-health", path)).doesNotContain(appeals.number(id));
    scene.later(Duration.ofDays(40));
    assertThat(page(council, "seat-health", path)).contains(appeals.number(id));
    WorkItem agenda = whole.work(council, "seat-secretary", "PrepareAgenda").get(0);
    String form = "/" + agenda.formKey() + "/" + agenda.id();
    assertThat(page(council, "seat-secretary", form)).contains(appeals.number(id));
    appeals.end(id);
    assertThat(page(council, "seat-health", path)).doesNotContain(appeals.number(id));
  }

  @Test
  void aLiftedFormalRejectionLeadsToReview() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.ineligible(council);
    assertThat(state(proposal)).isEqualTo(ProposalState.NOT_ELIGIBLE);
    scene.heard(council, proposal, "REMIT", "REMIT", "REMIT");
    scene.decide(council, "YES");
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(whole.work(council, "seat-secretary", "AssignReviewers")).hasSize(1);
  }

  @Test
  void onlyPeopleWhoWereNotInvolvedDealWithIt() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.file(council, proposal, "نادرست است");
    assertThat(whole.work(council, "officer1", "CheckAppeal")).isEmpty();
    WorkItem check = whole.work(council, "officer2", "CheckAppeal").get(0);
    assertThatThrownBy(() -> inbox.get(check.id(), council.member("officer1")))
        .isInstanceOf(NotFound.class);
    scene.check(council, Map.of());
    assertThat(appeals.candidates(id))
        .contains(council.personId("reviewer3"), council.personId("committee"))
        .doesNotContain(
            council.personId("reviewer1"),
            council.personId("reviewer2"),
            council.personId("signer"),
            council.personId("officer1"),
            council.personId("officer2"),
            council.personId("seat-chair"),
            council.personId("seat-secretary"));
    assertThatThrownBy(
            () -> whole.does(council, "seat-youth-sport", "AppointPanel", scene.panel(council, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThat(appeals.reads(council, "judge2", id)).isFalse();
    whole.does(council, "seat-youth-sport", "AppointPanel", scene.panel(council, 14));
    assertThat(appeals.reads(council, "judge2", id)).isTrue();
    assertThat(proposals.visibleTo(council.member("judge2"), proposal.id())).isNotNull();
    assertThat(appeals.reads(council, "seat-health", id)).isFalse();
    assertThat(appeals.reads(councils.found(), "seat-secretary", id)).isFalse();
    assertThat(appeals.reads(council, AppealScene.signatory(council), id)).isTrue();
  }

  @Test
  void theChairIsToldOfAnAppealThatTakesTooLong() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.file(council, proposal, "نادرست است");
    scene.later(Duration.ofDays(60));
    assertThat(notifications.of(council.personId("seat-chair"), Long.MAX_VALUE, 50))
        .anyMatch(
            notice -> notice.link().equals("/appeals/" + id) && notice.body().contains("به نتیجه"));
    assertThat(appeals.reads(council, "seat-chair", id)).isTrue();
    assertThat(appeals.state(id)).isEqualTo("FILED");
  }

  @Test
  void everyPageOfAnAppealIsShown() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    String ngo = AppealScene.signatory(council);
    shows(council, ngo, "/proposals/" + proposal.id());
    shows(council, ngo, "/proposals/" + proposal.id() + "/appeal");
    shows(council, ngo, "/resolutions/" + resolutions.on(proposal.id()).orElseThrow().id());
    long id = scene.file(council, proposal, "ارزیابی نادرست است");
    work(council, "officer2", "CheckAppeal");
    scene.check(council, Map.of());
    work(council, "seat-youth-sport", "AppointPanel");
    scene.hear(council);
    work(council, "judge2", "ProposeResult");
    scene.opine(council, "UPHOLD", "UPHOLD", "UPHOLD");
    for (String reader : List.of(ngo, "officer1", "judge1", "auditor", "seat-chair")) {
      shows(council, reader, "/appeals");
      shows(council, reader, "/appeals/" + id);
    }
    scene.call(council);
    work(council, "seat-secretary", "RecordAttendance");
    whole.opened(council, List.of());
    work(council, "seat-health", "DeclareConflict");
    scene.vote(council, "YES", Map.of());
    shows(council, ngo, "/appeals/" + id);
    shows(council, "seat-secretary", "/sessions");
  }

  private void work(TestCouncil council, String name, String element) {
    WorkItem item = whole.work(council, name, element).get(0);
    shows(council, name, "/" + item.formKey() + "/" + item.id());
  }

  private long called(TestCouncil council) {
    Instant start = clock.instant().plus(Duration.ofDays(90));
    SessionCall call = new SessionCall(SessionType.REGULAR, start, "استانداری", "");
    Member secretary = council.member("seat-secretary");
    long id = council.as("seat-secretary", () -> sessions.call(secretary, council.id(), call).id());
    scene.later(Duration.ZERO);
    return id;
  }

  private String page(TestCouncil council, String name, String path) {
    return Visitor.of(mvc, council.username(name)).reading("fa").get(path).body();
  }

  private void shows(TestCouncil council, String name, String path) {
    Visitor visitor = Visitor.of(mvc, council.username(name));
    for (String language : List.of("fa", "en")) {
      Visitor.Answer answer = visitor.reading(language).get(path);
      assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("??");
    }
  }

  private void reviewAgain(TestCouncil council, WorkItem assignment) {
    Map<String, String> chosen = new java.util.LinkedHashMap<>();
    int next = 3;
    for (FormField field : fields(council, assignment)) {
      if (field.name().startsWith("reviewer-")) {
        chosen.put(field.name(), String.valueOf(council.personId("reviewer" + next++)));
      }
    }
    whole.complete(council, "seat-secretary", assignment, chosen);
    for (String reviewer : List.of("reviewer3", "reviewer4")) {
      whole.doesAll(
          council,
          reviewer,
          i -> i.element().equals("ScoreProposal"),
          Map.of(
              "conflict", "COI-0",
              "score-NEED", "4",
              "score-DESIGN", "4",
              "score-SYNERGY", "4",
              "score-CAPACITY", "4",
              "score-VALUE", "4",
              "score-GROWTH", "4"));
    }
    whole.does(
        council,
        "officer1",
        "WriteCoverSheet",
        Map.of("advice", "APPROVE", "summary", "از نو", "risks", "خطرها"));
  }

  private List<String> offered(TestCouncil council, WorkItem assignment) {
    return fields(council, assignment).stream()
        .filter(field -> field.name().startsWith("reviewer-"))
        .flatMap(field -> field.options().stream())
        .map(Option::value)
        .toList();
  }

  private List<FormField> fields(TestCouncil council, WorkItem item) {
    return council.as(
        "seat-secretary",
        () -> inbox.form(item).describe(item, council.member("seat-secretary")).fields());
  }

  private List<String> toldOf(TestCouncil council, String name, long appeal) {
    return notifications.of(council.personId(name), Long.MAX_VALUE, 50).stream()
        .filter(notice -> notice.link().equals("/appeals/" + appeal))
        .map(notice -> notice.body())
        .toList();
  }

  private void appoint(TestCouncil council, String name, Role role) {
    appointments.appoint(
        NewAppointment.of(council.personId(name), role, council.id(), LocalDate.of(2019, 1, 1)));
  }

  /** As if the vote had been counted by hand: the record says who entered it. */
  private void forgetInRecord(TestCouncil council, Proposal proposal, String name) {
    db.sql(
            """
            update audit_entry set actor_id = ? where actor_id = ? and subject_type = 'proposal' \
            and subject_id = ?""")
        .params(council.personId("seat-secretary"), council.personId(name), proposal.id())
        .update();
  }

  private List<String> letters(TestCouncil council) {
    long person = council.personId(AppealScene.signatory(council));
    return notifications.of(person, Long.MAX_VALUE, 50).stream().map(n -> n.body()).toList();
  }

  private ProposalState state(Proposal proposal) {
    return proposals.get(proposal.id()).state();
  }
}
