package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.AgendaItem;
import org.hamafza.council.ItemKind;
import org.hamafza.council.ItemState;
import org.hamafza.council.Resolution;
import org.hamafza.council.Resolutions;
import org.hamafza.council.Session;
import org.hamafza.council.SessionState;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each route from the cover sheet to a decision, and each way back to the council. */
@DatabaseTest
class DecisionRouteTests {

  private static final Map<String, String> APPROVE =
      Map.of("outcome", "APPROVED", "amountGranted", "0", "textFa", "تصویب شد", "reason", "کوچک");

  @Autowired TestCouncils councils;
  @Autowired RouteScene scene;
  @Autowired WholeCase whole;
  @Autowired Proposals proposals;
  @Autowired Resolutions resolutions;
  @Autowired Sessions sessions;
  @Autowired Notifications notifications;
  @Autowired Appointments appointments;
  @Autowired TaskInbox inbox;
  @Autowired RuntimeService engine;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;

  @Test
  void twoPersonsDecideASmallCaseAndTheNextSessionIsTold() {
    TestCouncil council = councils.found();
    Proposal t08 = scene.t08(council);
    assertThat(state(t08)).isEqualTo(ProposalState.IN_REVIEW);
    whole.does(council, "seat-secretary", "ProposeDecision", APPROVE);
    whole.does(
        council, "signer", "ApproveDecision", Map.of("answer", "SEND_BACK", "reason", "مبهم"));
    whole.does(council, "seat-secretary", "ProposeDecision", Map.of("reason", "روشن‌تر"));
    whole.does(council, "signer", "ApproveDecision", Map.of("answer", "APPROVE"));
    assertThat(whole.work(council, "seat-chair", "CallInDecision")).hasSize(1);
    assertThat(resolutions.on(t08.id())).isEmpty();
    long told = told(council);

    later(Duration.ofDays(10));
    Resolution resolution = resolutions.on(t08.id()).orElseThrow();
    assertThat(resolution.number()).isEqualTo("1399-D-0001");
    assertThat(resolution.reason()).isEqualTo("روشن‌تر");
    assertThat(resolution.sessionId()).isNull();
    assertThat(state(t08)).isEqualTo(ProposalState.APPROVED);
    assertThat(told(council)).isGreaterThan(told);
    assertThat(whole.work(council, "seat-chair", "CallInDecision")).isEmpty();

    Session session = whole.agenda(council, List.of("برنامه"), List.of());
    assertThat(reports(session)).hasSize(1);
    whole.opened(council, List.of());
    whole.voted(council, Map.of(), Map.of());
    assertThat(reports(session)).extracting(AgendaItem::state).containsExactly(ItemState.DECIDED);
    whole.closed(council);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.PUBLISHED);
    Session next = whole.agenda(council, List.of("برنامه"), List.of());
    assertThat(reports(next)).isEmpty();
  }

  @Test
  void whoProposesDoesNotApproveAndTheAmountFitsTheOutcome() {
    TestCouncil council = councils.found();
    Proposal t08 = scene.t08(council);
    assertThatThrownBy(
            () ->
                whole.does(
                    council,
                    "seat-secretary",
                    "ProposeDecision",
                    Map.of("outcome", "APPROVED_CONDITIONAL", "reason", "شرطی نیست")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                whole.does(
                    council,
                    "seat-secretary",
                    "ProposeDecision",
                    Map.of("outcome", "APPROVED", "amountGranted", "1", "reason", "زیاد")))
        .isInstanceOf(InvalidInput.class);
    whole.does(council, "seat-secretary", "ProposeDecision", APPROVE);
    appointments.appoint(
        NewAppointment.of(
            council.personId("seat-secretary"),
            Role.SECOND_SIGNER,
            council.id(),
            TestCouncils.SINCE));
    WorkItem approval = whole.work(council, "signer", "ApproveDecision").get(0);
    assertThatThrownBy(() -> inbox.get(approval.id(), council.member("seat-secretary")))
        .isInstanceOf(NotFound.class);
    assertThat(proposals.visibleTo(council.member("signer"), t08.id())).isNotNull();
  }

  @Test
  void theSecretariatRefusesWithReasons() {
    TestCouncil council = councils.found();
    Proposal t08 = scene.t08(council);
    whole.does(
        council,
        "seat-secretary",
        "ProposeDecision",
        Map.of("outcome", "REJECTED", "amountGranted", "0", "textFa", "رد شد", "reason", "تکراری"));
    whole.does(council, "signer", "ApproveDecision", Map.of("answer", "APPROVE"));
    whole.does(council, "seat-chair", "CallInDecision", Map.of("answer", "LET_STAND"));
    assertThat(state(t08)).isEqualTo(ProposalState.REJECTED);
    assertThat(isOver(t08)).isTrue();
  }

  @Test
  void theChairCallsACaseInToTheCouncil() {
    TestCouncil council = councils.found();
    Proposal t08 = scene.t08(council);
    whole.does(council, "seat-secretary", "ProposeDecision", APPROVE);
    whole.does(council, "signer", "ApproveDecision", Map.of("answer", "APPROVE"));
    assertThat(proposals.visibleTo(council.member("seat-chair"), t08.id())).isNotNull();
    whole.does(
        council, "seat-chair", "CallInDecision", Map.of("answer", "CALL_IN", "reason", "مهم"));
    assertThat(state(t08)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(resolutions.on(t08.id())).isEmpty();
    decidedByCouncil(council, t08);
    assertThat(state(t08)).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void theCountyDecidesWhatItsProvinceHandsToIt() {
    TestCouncil province = councils.found();
    TestCouncil county = councils.foundCounty("NAI");
    Proposal t07 = scene.t07(province, "NAI");
    assertThat(state(t07)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(proposals.visibleTo(county.member("officer1"), t07.id())).isNotNull();
    scene.countyDecides(county, t07.id(), "YES");

    Resolution resolution = resolutions.on(t07.id()).orElseThrow();
    assertThat(resolution.number()).isEqualTo("NAI-1399-01-01");
    assertThat(resolution.amountGranted()).isEqualTo(434_000_000L);
    assertThat(state(t07)).isEqualTo(ProposalState.APPROVED_PARTIAL);
    assertThat(whole.work(province, "officer1", "PlanProject")).hasSize(1);
  }

  @Test
  void theCountyPutsACaseOffAndDecidesItLater() {
    TestCouncil province = councils.found();
    TestCouncil county = councils.foundCounty("BOM");
    Proposal t07 = scene.t07(province, "BOM");
    scene.countyDecides(county, t07.id(), "DEFER");
    assertThat(state(t07)).isEqualTo(ProposalState.DEFERRED);
    whole.does(county, "officer1", "SupplyMissingPoint", Map.of());
    assertThat(state(t07)).isEqualTo(ProposalState.READY_FOR_DECISION);
    scene.countyDecides(county, t07.id(), "NO");
    assertThat(state(t07)).isEqualTo(ProposalState.REJECTED);
    assertThat(isOver(t07)).isTrue();
  }

  @Test
  void aSilentCountyGivesTheCaseBack() {
    TestCouncil province = councils.found();
    TestCouncil county = councils.foundCounty("KHR");
    Proposal t07 = scene.t07(province, "KHR");
    later(Duration.ofDays(31));
    assertThat(state(t07)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(proposals.get(t07.id()).handedTo()).isNull();
    assertThatThrownBy(() -> proposals.visibleTo(county.member("officer1"), t07.id()))
        .isInstanceOf(NotFound.class);
    decidedByCouncil(province, t07);
    assertThat(state(t07)).isEqualTo(ProposalState.APPROVED_PARTIAL);
  }

  @Test
  void aCountyThatHasVotedIsNotSilentThoughItsSessionIsStillOpen() {
    TestCouncil province = councils.found();
    TestCouncil county = councils.foundCounty("FRD");
    Proposal t07 = scene.t07(province, "FRD");
    later(Duration.ofDays(15));
    scene.countyVotes(county, t07.id(), "YES");
    later(Duration.ofDays(3));
    later(Duration.ofDays(1));
    assertThat(proposals.get(t07.id()).handedTo()).isEqualTo(county.id());
    assertThat(state(t07)).isEqualTo(ProposalState.ON_AGENDA);

    whole.ended(county);
    assertThat(state(t07)).isEqualTo(ProposalState.APPROVED_PARTIAL);
    assertThat(resolutions.on(t07.id()).orElseThrow().number()).isEqualTo("FRD-1399-01-01");
    assertThat(whole.work(province, "officer1", "PlanProject")).hasSize(1);
  }

  @Test
  void aCountyThatOnlyPlannedToDecideLosesTheCase() {
    TestCouncil province = councils.found();
    TestCouncil county = councils.foundCounty("DEH");
    Proposal t07 = scene.t07(province, "DEH");
    later(Duration.ofDays(15));
    whole.agenda(county, List.of(), List.of(t07.id()));
    later(Duration.ofDays(3));
    assertThat(state(t07)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(proposals.get(t07.id()).handedTo()).isNull();
    decidedByCouncil(province, t07);
    assertThat(state(t07)).isEqualTo(ProposalState.APPROVED_PARTIAL);
  }

  @Test
  void aCountyWithoutACouncilLeavesTheCaseToTheProvince() {
    TestCouncil province = councils.found();
    Proposal t07 = scene.t07(province, "GOL");
    assertThat(state(t07)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(proposals.get(t07.id()).handedTo()).isNull();
    decidedByCouncil(province, t07);
    assertThat(state(t07)).isEqualTo(ProposalState.APPROVED_PARTIAL);
  }

  @Test
  void theTechnicalCommitteeReportsBeforeTheCouncilDecides() {
    TestCouncil council = councils.found();
    Proposal t04 = scene.t04(council);
    assertThat(state(t04)).isEqualTo(ProposalState.IN_REVIEW);
    assertThat(proposals.visibleTo(council.member("committee"), t04.id())).isNotNull();
    whole.does(
        council,
        "committee",
        "WriteTechnicalReport",
        Map.of("findings", "سنجیده", "stance", "CONDITION", "remark", "حساب جداگانه"));
    assertThat(state(t04)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(proposals.visibleTo(council.member("committee"), t04.id())).isNotNull();
    decidedByCouncil(council, t04);
    assertThat(state(t04)).isEqualTo(ProposalState.APPROVED);
  }

  private void decidedByCouncil(TestCouncil council, Proposal proposal) {
    whole.agenda(council, List.of(), List.of(proposal.id()));
    whole.opened(council, List.of());
    whole.voted(council, Map.of(), Map.of());
    assertThat(state(proposal)).isEqualTo(ProposalState.ON_AGENDA);
    whole.ended(council);
  }

  private List<AgendaItem> reports(Session session) {
    return sessions.agenda(session.id()).stream()
        .filter(item -> item.kind() == ItemKind.REPORT)
        .toList();
  }

  private void later(Duration duration) {
    clock.advance(duration);
    jobs.runAll();
  }

  private ProposalState state(Proposal proposal) {
    return proposals.get(proposal.id()).state();
  }

  private boolean isOver(Proposal proposal) {
    return engine
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(proposal.number())
            .processDefinitionKey("ProposalApproval")
            .count()
        == 0;
  }

  private long told(TestCouncil council) {
    return council.people("signatory").stream()
        .flatMap(name -> notifications.of(council.personId(name), Long.MAX_VALUE, 50).stream())
        .filter(notice -> notice.link().startsWith("/resolutions/"))
        .count();
  }
}
