package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.proposals.Withdrawals;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Cases that wait for a session when a crisis is declared: the secretary says of each whether all
 * seats vote on it by letter instead.
 */
@DatabaseTest
class WaitingCasesTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 8);
  private static final LocalDate MEETING = LocalDate.of(2020, 11, 18);
  private static final String SECRETARY = CrisisFixtures.SECRETARY;

  @Autowired TestCouncils councils;
  @Autowired CrisisFixtures crises;
  @Autowired ReadyCases cases;
  @Autowired Proposals proposals;
  @Autowired Sessions sessions;
  @Autowired AgendaRows items;
  @Autowired Withdrawals withdrawals;
  @Autowired TaskInbox inbox;
  @Autowired RuntimeService runtime;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;
  @Autowired MockMvc browser;

  private TestCouncil council;
  private Meeting room;
  private long ngo;
  private long id;

  @BeforeEach
  void aCaseWaits() {
    clock.setDay(DAY);
    council = councils.found();
    room = new Meeting(council, inbox, jobs, browser);
    ngo = cases.ngo(council, "ngo");
    id = cases.waiting(council, ngo, "چادر برای سیل‌زدگان", 1_000, 2_000, "RCS");
  }

  @Test
  void allSeatsVoteOnItByLetterIfTheSecretaryWantsItAndNobodyScoresItAgain() {
    crises.declare(council);
    assertThat(work()).containsExactly("ConfirmRouteSwitch");
    answer("SWITCH");
    assertThat(work()).containsExactly("CheckDossier");
    assertThat(variable("reviewRoute")).isEqualTo("CRISIS_FAST_TRACK");
    assertThat(variable("decisionTerm")).isEqualTo("48H");
    room.complete("officer1", "CheckDossier", form("dossier", "COMPLETE", "note", ""));
    room.fix("تصویب می‌شود", "1000", "");
    assertThat(Set.copyOf(work())).containsExactly("DeclareConflict");
    for (String seat : Meeting.VOTING) {
      room.declare(seat, "COI-0");
      room.cast(seat, "YES");
    }
    assertThat(state()).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
  }

  @Test
  void waitsForItsSessionIfTheSecretarySaysWhy() {
    crises.declare(council);
    assertThatThrownBy(() -> answer("STAY")).isInstanceOf(InvalidInput.class);
    room.complete(
        SECRETARY, "ConfirmRouteSwitch", form("answer", "STAY", "reason", "عجله‌ای نیست"));
    assertThat(work()).isEmpty();
    assertThat(variable("reviewRoute")).isEqualTo("COUNCIL_REGULAR");
    decided(9, 0);
    assertThat(state()).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void staysOnTheApprovedAgendaOfACalledSession() {
    room.call(sessions, SessionType.REGULAR, MEETING);
    room.agenda(0, id);
    long crisis = crises.declare(council);
    assertThat(work()).isEmpty();
    assertThat(room.page(SECRETARY, "/crises/" + crisis)).contains("دستور مصوب");
    meet(9, 0);
    assertThat(state()).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void leavesTheDraftOfAnAgenda() {
    long other = cases.ready(council, ngo, "دیگر", 1_000, 2_000, "RCS");
    Session session = room.call(sessions, SessionType.REGULAR, MEETING);
    room.complete(SECRETARY, "PrepareAgenda", form("cases", "" + id, "cases", "" + other));
    crises.declare(council);
    answer("SWITCH");
    assertThat(items.of(session.id()))
        .extracting(AgendaItem::proposalId)
        .contains(other)
        .doesNotContain(id);
    assertThat(work()).containsExactly("CheckDossier");
  }

  @Test
  void nobodyHasToAnswerOnceASessionHasItOnItsAgenda() {
    crises.declare(council);
    room.call(sessions, SessionType.REGULAR, MEETING);
    room.agenda(0, id);
    assertThat(work()).isEmpty();
    assertThat(dropped()).containsExactly("ON_AGENDA");
    meet(2, 7);
    assertThat(state()).isEqualTo(ProposalState.REJECTED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number()).count())
        .isZero();
  }

  @Test
  void nobodyHasToAnswerOnceTheCrisisIsOver() {
    long crisis = crises.declare(council);
    crises.end(council, crisis);
    assertThat(work()).isEmpty();
    assertThat(dropped()).containsExactly("CRISIS_OVER");
    decided(9, 0);
    assertThat(state()).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void aVoteByLetterThatHasBegunIsFinishedAfterTheCrisis() {
    long crisis = crises.declare(council);
    answer("SWITCH");
    room.complete("officer1", "CheckDossier", form("dossier", "COMPLETE", "note", ""));
    room.fix("تصویب می‌شود", "1000", "");
    room.declare("CHAIR", "COI-0");
    room.cast("CHAIR", "YES");
    crises.end(council, crisis);
    Meeting.VOTING.stream()
        .filter(seat -> !seat.equals("CHAIR"))
        .forEach(
            seat -> {
              room.declare(seat, "COI-0");
              room.cast(seat, "YES");
            });
    assertThat(state()).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
  }

  @Test
  void thePageOfTheCrisisListsTheFilesWithTheirAnswers() {
    long stays = cases.waiting(council, ngo, "کتابخانه", 1_000, 2_000, "RCS");
    long crisis = crises.declare(council);
    assertThat(room.page("officer1", "/crises/" + crisis)).contains("در انتظار پاسخ دبیر");
    for (WorkItem item : room.open(SECRETARY, "ConfirmRouteSwitch")) {
      boolean stay = item.subject().id() == stays;
      room.complete(
          SECRETARY,
          item,
          form("answer", stay ? "STAY" : "SWITCH", "reason", stay ? "عجله‌ای نیست" : ""));
    }
    crises.end(council, crisis);
    for (String reader : List.of("officer1", SECRETARY, "auditor")) {
      assertThat(room.page(reader, "/crises/" + crisis))
          .contains("به مسیر فوری رفت", "در مسیر خود ماند", "عجله‌ای نیست", number());
    }
    WorkItem closing = crises.work(crisis).get(0);
    assertThat(room.page(SECRETARY, "/" + closing.formKey() + "/" + closing.id()))
        .contains("در مسیر خود ماند");
    assertThat(room.page("seat-women", "/crises/" + crisis)).doesNotContain(number());
  }

  @Test
  void comesBackFromTheVoteByLetterAndIsAskedAboutForAnotherCrisisOnly() {
    crises.declare(council);
    answer("SWITCH");
    room.complete(
        "officer1", "CheckDossier", form("dossier", "TO_MEETING", "note", "برآورد هزینه نیست"));
    assertThat(state()).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(work()).isEmpty();
    crises.declare(council);
    assertThat(work()).containsExactly("ConfirmRouteSwitch");
  }

  @Test
  void isAskedAboutInTheMidstOfTheCrisisOnceItsMissingPointIsSupplied() {
    decided(0, 0);
    assertThat(state()).isEqualTo(ProposalState.DEFERRED);
    crises.declare(council);
    assertThat(work()).containsExactly("SupplyMissingPoint");
    room.complete("officer1", "SupplyMissingPoint", form("point", "برآورد پیوست شد"));
    assertThat(work()).containsExactly("ConfirmRouteSwitch");
    answer("SWITCH");
    assertThat(work()).containsExactly("CheckDossier");
  }

  @Test
  void nobodyIsAskedWhereTheRiskIsHighOrTheAreaIsNotInTheScope() {
    long risky = cases.waiting(council, ngo, "پرخطر", 1_000, 2_000, "RCS");
    runtime.setVariable(instance(risky), "riskLevel", "HIGH");
    long crisis = crises.propose(council, Set.of("CHARITY"), Set.of("ISF"));
    crises.complete(council, CrisisFixtures.CHAIR, crisis, Map.of("decision", "CONFIRM"));
    assertThat(work()).isEmpty();
    crises.declare(council);
    assertThat(work()).containsExactly("ConfirmRouteSwitch");
    assertThat(inbox.openOn("proposal", risky)).isEmpty();
  }

  @Test
  void canBeWithdrawnWhileTheQuestionIsOpen() {
    long crisis = crises.declare(council);
    council.run("ngo", () -> withdrawals.withdraw(council.member("ngo"), id, "برنامه تغییر کرد"));
    jobs.runAll();
    assertThat(work()).isEmpty();
    assertThat(state()).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(room.page("officer1", "/crises/" + crisis)).contains("منتفی شد: پرونده پایان یافت");
  }

  private void answer(String answer) {
    room.complete(SECRETARY, "ConfirmRouteSwitch", form("answer", answer));
  }

  /** A session decides on it; who votes neither yes nor no wants to put it off. */
  private void decided(int yes, int no) {
    room.call(sessions, SessionType.REGULAR, MEETING);
    room.agenda(0, id);
    meet(yes, no);
  }

  private void meet(int yes, int no) {
    clock.setDay(MEETING);
    room.attend(Meeting.NINE);
    room.declare(Map.of());
    room.fix("تصویب می‌شود", "1000", "");
    room.vote(Set.of(), yes, no, 0, Meeting.NINE.length - yes - no);
    room.sign();
  }

  private List<String> dropped() {
    return db.sql("select dropped_why from route_switch where proposal_id = ?")
        .param(id)
        .query(String.class)
        .list();
  }

  private List<String> work() {
    return inbox.openOn("proposal", id).stream().map(WorkItem::element).toList();
  }

  private Object variable(String name) {
    return runtime.getVariable(instance(id), name);
  }

  private String instance(long proposalId) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("ProposalApproval")
        .processInstanceBusinessKey(proposals.get(proposalId).number())
        .singleResult()
        .getId();
  }

  private String number() {
    return proposals.get(id).number();
  }

  private ProposalState state() {
    return proposals.get(id).state();
  }
}
