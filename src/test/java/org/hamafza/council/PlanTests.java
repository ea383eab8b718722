package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.DatabaseTest;
import org.hamafza.StatementCount;
import org.hamafza.council.PlanView.Verdict;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The plan of a session foresees what the engine then decides, and shows no one an own conflict.
 */
@DatabaseTest
class PlanTests extends Scenery {

  private static final LocalDate NEXT = DAY.plusDays(14);
  private static final String NOTE = "توضیح";

  /**
   * Of eight who come, four have a conflict about the case: three said so, one is of its agency.
   */
  private static final String[] EIGHT = {
    "CHAIR", "SECRETARY", "YOUTH_SPORT", "WELFARE", "ENVIRONMENT", "WOMEN", "NGO_REP_1", "JUSTICE"
  };

  private static final Map<String, String> CODES =
      Map.of("WELFARE", "COI-3", "WOMEN", "COI-2", "NGO_REP_1", "COI-6");

  @Autowired private SessionPlans plans;

  private long caseId;
  private Session session;

  @BeforeEach
  void aCaseThatWasPutOffIsOnTheNextAgenda() {
    found();
    caseId = cases.ready(council, ngo, "A", 900_000_000L, 1_300_000_000L, "DOE");
    openedOn(SessionType.REGULAR, Meeting.NINE, caseId);
    declareAndPutOff(CODES);
    inviteAgain();
  }

  private void declareAndPutOff(Map<String, String> codes) {
    Map<String, String> all = withEnvironment(codes);
    meeting.declare(all);
    meeting.fix("متن", "900000000", "");
    Set<String> recused = all.keySet();
    meeting.vote(recused, 0, 0, 0, 9 - recused.size());
    meeting.complete("officer1", "SupplyMissingPoint", form("point", "نظر رسید"));
  }

  /** The agency of that seat is wanted in the case. */
  private static Map<String, String> withEnvironment(Map<String, String> codes) {
    Map<String, String> all = new HashMap<>(codes);
    all.put("ENVIRONMENT", "COI-4");
    return all;
  }

  private void inviteAgain() {
    session = meeting.call(sessions, SessionType.REGULAR, NEXT);
    meeting.agenda(0, caseId);
  }

  private void reply(String answer, String... seats) {
    for (String seat : seats) {
      int status =
          meeting.send(
              person(seat),
              "/sessions/" + session.id() + "/reply",
              form("answer", answer, "reason", "سفر"));
      assertThat(status).as(seat).isEqualTo(302);
    }
  }

  private PlanView plan(String person) {
    return council.as(person, () -> plans.of(council.member(person), session.id()));
  }

  private PlanView.ItemLine line() {
    return plan("officer1").items().get(0);
  }

  private static List<String> english(List<LocalText> names) {
    return names.stream().map(LocalText::en).toList();
  }

  private AgendaItem held(Map<String, String> codes, String... present) {
    clock.setDay(NEXT);
    meeting.attend(present);
    Map<String, String> all = withEnvironment(codes);
    for (String seat : present) {
      if (!seat.equals("NGO_REP_ALT")) {
        meeting.declare(seat, all.getOrDefault(seat, "COI-0"));
      }
    }
    if (List.of(present).contains("NGO_REP_ALT")) {
      meeting.declare("NGO_REP_ALT", "COI-0");
    }
    meeting.fix("متن", "900000000", "");
    return item(session, 1);
  }

  // p = 4 of 8; at least five of eleven seats must be entitled (half of 11 rounded down).
  @Test
  void anItemWouldFailAndTheEngineSaysTheSame() {
    reply("ACCEPTED", EIGHT);
    reply("EXCUSED", "HERITAGE", "HEALTH", "NGO_REP_2");
    PlanView plan = plan("officer1");
    assertThat(plan.quorum().promised()).isEqualTo(8);
    assertThat(plan.quorum().met()).isTrue();
    PlanView.ItemLine line = plan.items().get(0);
    assertThat(line.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(line.eligible()).isEqualTo(4);
    assertThat(line.rule().minEligible()).isEqualTo(5);
    assertThat(line.lacks()).containsExactly("council.plan.lack.voters");
    assertThat(line.conflicts())
        .extracting(each -> each.seat().en(), PlanView.ConflictLine::code)
        .contains(
            org.assertj.core.api.Assertions.tuple("Director-general of environment", "COI-4"),
            org.assertj.core.api.Assertions.tuple("Director-general of welfare", "COI-3"))
        .hasSize(4);
    assertThat(line.repairs().stream().map(PlanTests::english))
        .containsExactly(List.of("Alternate representative of the NGOs"));
    AgendaItem item = held(CODES, EIGHT);
    assertThat(sessions.get(session.id()).quorum()).isEqualTo(plan.quorum().rule());
    assertThat(sessions.get(session.id()).presentAtOpening()).isEqualTo(8);
    assertThat(item.vote().eligible()).isEqualTo(line.eligible());
    assertThat(item.vote().minEligible()).isEqualTo(line.rule().minEligible());
    assertThat(item.vote().needed()).isEqualTo(line.rule().needed());
    assertThat(item.vote().outcome()).isEqualTo("DEFERRED_COI");
  }

  @Test
  void theAlternateWhoIsProposedRepairsItAndTheEngineSaysTheSame() {
    reply("ACCEPTED", EIGHT);
    reply("ACCEPTED", "NGO_REP_ALT");
    reply("EXCUSED", "HERITAGE", "HEALTH", "NGO_REP_2");
    PlanView.ItemLine line = line();
    assertThat(line.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(line.eligible()).isEqualTo(5);
    assertThat(line.repairs()).isEmpty();
    AgendaItem item =
        held(
            CODES,
            Stream.concat(Stream.of(EIGHT), Stream.of("NGO_REP_ALT")).toArray(String[]::new));
    assertThat(item.state()).isEqualTo(ItemState.VOTING);
    assertThat(item.vote().eligible()).isEqualTo(5);
    assertThat(item.vote().quorumMet()).isTrue();
  }

  @Test
  void whatDependsOnThoseWhoAreSilentIsTakenAfterTheirArrival() {
    reply("ACCEPTED", EIGHT);
    PlanView.ItemLine line = line();
    assertThat(line.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(line.eligible()).isEqualTo(4);
    assertThat(line.atMost()).isEqualTo(7);
    assertThat(line.awaited()).hasSize(1);
    assertThat(line.elsewhere()).isFalse();
  }

  @Test
  void whatNobodyCanRepairIsForAnotherSession() {
    reply("ACCEPTED", EIGHT);
    reply("EXCUSED", "HERITAGE", "HEALTH", "NGO_REP_2", "NGO_REP_ALT");
    assertThat(line().verdict()).isEqualTo(Verdict.FAILS);
    assertThat(line().elsewhere()).isTrue();
    assertThat(meeting.page("officer1", "/sessions/" + session.id() + "/plan"))
        .contains("به جلسهٔ دیگری واگذار شود");
  }

  @Test
  void whoSendsTheAlternateFillsTheSeatUnlessTheAlternateRefuses() {
    reply("ALTERNATE", "NGO_REP_1");
    assertThat(plan("officer1").quorum().promised()).isEqualTo(1);
    reply("EXCUSED", "NGO_REP_ALT");
    assertThat(plan("officer1").quorum().promised()).isZero();
    assertThat(plan("officer1").quorum().met()).isFalse();
    assertThat(plan("officer1").quorum().metAtMost()).isTrue();
  }

  // Without a quorum the item cannot be voted on either, and the plan says which of both it is.
  @Test
  void withoutAQuorumTheEngineHoldsNoSessionAndThePlanSaidSo() {
    reply("ACCEPTED", "CHAIR", "SECRETARY", "JUSTICE", "NGO_REP_2", "HERITAGE", "HEALTH");
    reply("EXCUSED", "YOUTH_SPORT", "WELFARE", "ENVIRONMENT", "WOMEN", "NGO_REP_1");
    reply("EXCUSED", "NGO_REP_ALT");
    PlanView plan = plan("officer1");
    assertThat(plan.quorum().metAtMost()).isFalse();
    assertThat(plan.items().get(0).lacks()).containsExactly("council.plan.lack.quorum");
    clock.setDay(NEXT);
    clock.advance(java.time.Duration.ofHours(12));
    meeting.attend("CHAIR", "SECRETARY", "JUSTICE", "NGO_REP_2", "HERITAGE", "HEALTH");
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.NO_QUORUM);
    assertThat(sessions.get(session.id()).quorum()).isEqualTo(plan.quorum().rule());
  }

  @Test
  void onlyThoseSeeItWhoPrepareTheSessionAndOnlyUntilItBegins() throws Exception {
    for (String one : List.of("officer1", person("SECRETARY"), person("CHAIR"))) {
      assertThat(status(one)).as(one).isEqualTo(200);
    }
    assertThat(status(person("YOUTH_SPORT"))).as("acting chair").isEqualTo(200);
    for (String one : List.of(person("WOMEN"), "auditor", "reviewer1", "ngo", "agency-doe")) {
      assertThat(status(one)).as(one).isEqualTo(404);
    }
    clock.setDay(NEXT);
    meeting.attend(Meeting.NINE);
    assertThat(status("officer1")).isEqualTo(404);
    assertThatThrownBy(() -> plan("officer1")).isInstanceOf(NotFound.class);
  }

  @Test
  void whoIsRecusedDoesNotSeeTheItemAndNobodySeesTheGrounds() {
    reply("ACCEPTED", EIGHT);
    clock.setDay(NEXT);
    meeting.attend(Meeting.NINE);
    Map<String, String> codes = new HashMap<>(CODES);
    codes.remove("WELFARE");
    codes.put("YOUTH_SPORT", "COI-3");
    declareAndPutOff(codes);
    session = meeting.call(sessions, SessionType.REGULAR, NEXT.plusDays(14));
    meeting.agenda(1, caseId);
    PlanView own = plan(person("YOUTH_SPORT"));
    assertThat(own.items()).extracting(PlanView.ItemLine::hidden).containsExactly(false, true);
    assertThat(own.items().get(1).title()).isNull();
    assertThat(own.items().get(1).conflicts()).isEmpty();
    assertThat(plan("officer1").items()).noneMatch(PlanView.ItemLine::hidden);
    // WELFARE has declared again, and now nothing.
    assertThat(plan("officer1").items().get(1).conflicts())
        .extracting(each -> each.seat().en())
        .doesNotContain("Director-general of welfare");
    assertThat(meeting.page("officer1", "/sessions/" + session.id() + "/plan"))
        .contains("COI-3")
        .doesNotContain(NOTE);
  }

  @Test
  void whoActsForTheNgoOfACaseIsExpectedToBeRecused() {
    db.sql(
            """
            insert into appointment (person_id, role, ngo_id, valid_from) \
            values (?, 'NGO_SUBMITTER', ?, date '2020-01-01')""")
        .params(council.personId(person("JUSTICE")), ngo)
        .update();
    assertThat(line().conflicts())
        .filteredOn(each -> each.code().equals("COI-1"))
        .extracting(each -> each.seat().en(), PlanView.ConflictLine::declared)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Representative of the judiciary", false));
  }

  @Test
  void anotherItemCostsFewStatements() throws Exception {
    reply("ACCEPTED", EIGHT);
    String page = "/sessions/" + session.id() + "/plan";
    meeting.page("officer1", page);
    long one = StatementCount.of(() -> meeting.page("officer1", page));
    long second = aCase("B");
    long third = aCase("C");
    session = meeting.call(sessions, SessionType.REGULAR, NEXT.plusDays(7));
    meeting.agenda(0, second, third);
    reply("ACCEPTED", EIGHT);
    String other = "/sessions/" + session.id() + "/plan";
    long two = StatementCount.of(() -> meeting.page("officer1", other));
    // What ties people to a case is read once for each case.
    assertThat(two).isLessThanOrEqualTo(one + 4);
    assertThat(one).as("%s", one).isLessThanOrEqualTo(36);
  }

  private int status(String one) throws Exception {
    return browser
        .perform(get("/sessions/" + session.id() + "/plan").with(user(council.username(one))))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
