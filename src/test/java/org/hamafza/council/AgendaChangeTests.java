package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The order of a settled agenda is changed, and an item is taken off it with a reason. */
@DatabaseTest
class AgendaChangeTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);
  private static final String REASON = "گزارش کارشناسی این بند نرسیده است";
  private static final long MONEY = 900_000_000L;

  @Autowired TestCouncils councils;
  @Autowired ReadyCases cases;
  @Autowired Sessions sessions;
  @Autowired Resolutions resolutions;
  @Autowired Proposals proposals;
  @Autowired TaskInbox inbox;
  @Autowired ManualClock clock;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;
  private long wanted;
  private Session session;

  @BeforeEach
  void callASession() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    long ngo = cases.ngo(council, "applicant");
    wanted = cases.ready(council, ngo, "آموزش", MONEY, 1_300_000_000L, "RWC");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
  }

  @Test
  void anItemIsTakenBeforeOthersAndEveryOneKeepsItsNumber() {
    meeting.agenda(3);
    assertThat(next(person("SECRETARY"), 3)).isEqualTo(302);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    assertThat(states()).containsExactly(ItemState.PLANNED, ItemState.PLANNED, ItemState.CALLED);
    assertThat(next(person("CHAIR"), 2)).isEqualTo(302);
    decide();
    assertThat(states()).containsExactly(ItemState.PLANNED, ItemState.CALLED, ItemState.DECIDED);
    decide();
    decide();
    meeting.close();
    assertThat(resolutions.of(session.id()))
        .extracting(resolution -> sessions.item(resolution.itemId()).position())
        .containsExactly(3, 2, 1);
    assertThat(entries("ItemTakenNext")).isEqualTo(2);
  }

  @Test
  void thePageShowsWhatIsInHandWhatIsNextAndWhoWasThereWhen() {
    meeting.agenda(2, wanted);
    next(person("CHAIR"), 3);
    String before = meeting.page(person("WOMEN"), "/sessions/" + session.id());
    assertThat(before).contains("/reviews/" + wanted).doesNotContain("/items/");
    assertThat(meeting.page(person("WOMEN"), "/reviews/" + wanted)).contains("برگهٔ خلاصهٔ طرح");
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    String page = meeting.page(person("SECRETARY"), "/sessions/" + session.id());
    assertThat(page)
        .contains("aria-current=\"step\"", "در دست بررسی", "بند بعدی")
        .contains("/items/" + item(2) + "/next")
        .doesNotContain("/items/" + item(1) + "/next") // It is next.
        .doesNotContain("/items/" + item(3) + "/next") // It is in hand.
        .doesNotContain("/withdraw");
    assertThat(page).containsPattern("[۰-۹]{2}:[۰-۹]{2}–");
    assertThat(meeting.page(person("CHAIR"), "/sessions/" + session.id()))
        .contains("/items/" + item(1) + "/withdraw");
    String task = meeting.open(person("WOMEN"), "DeclareConflict").get(0).formKey();
    long id = meeting.open(person("WOMEN"), "DeclareConflict").get(0).id();
    assertThat(meeting.page(person("WOMEN"), "/" + task + "/" + id)).contains("/reviews/" + wanted);
  }

  @Test
  void whoeverPresidesTakesAnItemOffWithAReasonAndItsCaseWaitsForAnotherSession() {
    meeting.agenda(1, wanted);
    assertThat(takeOff(person("CHAIR"), 2, "")).isEqualTo(422);
    assertThat(takeOff(person("CHAIR"), 2, REASON)).isEqualTo(302);
    assertThat(sessions.agenda(session.id()))
        .extracting(AgendaItem::position, AgendaItem::state, AgendaItem::withdrawnReason)
        .containsExactly(tuple(1, ItemState.PLANNED, ""), tuple(2, ItemState.WITHDRAWN, REASON));
    assertThat(proposals.get(wanted).state()).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(told(person("WOMEN"))).isOne();
    assertThat(told(person("SECRETARY"))).isOne();
    assertThat(entries("ItemTakenOff")).isOne();
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id())).contains(REASON);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    decide();
    meeting.close();
    meeting.sign();
    Session later = meeting.call(sessions, SessionType.REGULAR, DAY.plusDays(14));
    meeting.agenda(0, wanted);
    assertThat(sessions.agenda(later.id()))
        .extracting(AgendaItem::proposalId)
        .containsOnlyOnce(wanted);
    assertThat(proposals.get(wanted).state()).isEqualTo(ProposalState.ON_AGENDA);
  }

  @Test
  void whatTheCouncilDealsWithStaysOnTheAgenda() {
    meeting.agenda(1, wanted);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    assertThat(takeOff(person("CHAIR"), 1, REASON)).isEqualTo(409);
    assertThat(next(person("CHAIR"), 1)).isEqualTo(409);
    assertThat(takeOff(person("YOUTH_SPORT"), 2, REASON)).as("the acting chair").isEqualTo(302);
    decide();
    meeting.close();
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CLOSED);
    assertThat(takeOff(person("CHAIR"), 2, REASON)).isEqualTo(404);
  }

  @Test
  void nobodyElseChangesAnAgendaNorWhoIsRecusedFromAnItem() {
    meeting.agenda(1, wanted);
    for (String name : List.of(person("WOMEN"), "officer1", "applicant")) {
      assertThat(next(name, 2)).as(name).isEqualTo(404);
      assertThat(takeOff(name, 2, REASON)).as(name).isEqualTo(404);
    }
    assertThat(takeOff(person("SECRETARY"), 2, REASON)).isEqualTo(404);
    assertThat(send(person("CHAIR"), 2, "/withdraw", session.id() + 1)).isEqualTo(404);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    decide();
    meeting.declare("CHAIR", "COI-3");
    assertThat(next(person("CHAIR"), 2)).isEqualTo(404);
    assertThat(takeOff(person("CHAIR"), 2, REASON)).isEqualTo(404);
  }

  @Test
  void anAgendaThatIsNotSettledIsChangedWhereItIsPrepared() {
    meeting.complete(
        person("SECRETARY"), "PrepareAgenda", form("policy1Fa", "بند ۱", "policy2Fa", "بند ۲"));
    assertThat(next(person("CHAIR"), 2)).isEqualTo(404);
    assertThat(takeOff(person("CHAIR"), 2, REASON)).isEqualTo(404);
  }

  @Test
  void whereThereIsNoChairTheActingChairApprovesTheAgenda() {
    db.sql("update appointment set valid_to = ? where council_id = ? and role = 'COUNCIL_CHAIR'")
        .params(LocalDate.of(2020, 11, 1), council.id())
        .update();
    meeting.complete(person("SECRETARY"), "PrepareAgenda", form("policy1Fa", "بند ۱"));
    assertThat(meeting.open(person("WOMEN"), "ApproveAgenda")).isEmpty();
    meeting.complete(person("YOUTH_SPORT"), "ApproveAgenda", form("answer", "APPROVE"));
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.AGENDA_APPROVED);
  }

  @Test
  void anyOtherBusinessComesLastIsNotVotedOnAndStandsInTheMinutes() {
    meeting.complete(
        person("SECRETARY"),
        "PrepareAgenda",
        form("closing", "OTHER", "cases", "" + wanted, "policy1Fa", "بند تازه"));
    meeting.complete(person("CHAIR"), "ApproveAgenda", form("answer", "APPROVE"));
    assertThat(sessions.agenda(session.id()))
        .extracting(item -> item.title().fa())
        .startsWith("بند تازه")
        .endsWith("سایر موارد");
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    decide();
    meeting.declare(Map.of());
    meeting.fix("متن", "" + MONEY, "");
    meeting.vote(Set.of(), 9, 0, 0, 0);
    assertThat(states()).containsOnly(ItemState.DECIDED);
    assertThat(resolutions.of(session.id())).hasSize(2);
    String said = "نمایندهٔ تشکل‌ها از دبیرخانه سپاسگزاری کرد";
    meeting.complete("officer1", "DraftMinutes", form("summaryFa", "خلاصه", "item3Fa", said));
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id() + "/minutes"))
        .contains("سایر موارد", said);
  }

  private void decide() {
    meeting.declare(Map.of());
    meeting.fix("متن", null, "");
    meeting.vote(Set.of(), 9, 0, 0, 0);
  }

  private int next(String name, int position) {
    return send(name, position, "/next", session.id());
  }

  private int takeOff(String name, int position, String reason) {
    return meeting.send(
        name,
        "/sessions/" + session.id() + "/items/" + item(position) + "/withdraw",
        form("reason", reason));
  }

  private int send(String name, int position, String what, long sessionId) {
    return meeting.send(
        name, "/sessions/" + sessionId + "/items/" + item(position) + what, form("reason", REASON));
  }

  private long item(int position) {
    return sessions.agenda(session.id()).get(position - 1).id();
  }

  private List<ItemState> states() {
    return sessions.agenda(session.id()).stream().map(AgendaItem::state).toList();
  }

  private long told(String name) {
    return db.sql("select count(*) from notification where person_id = ? and body like ?")
        .params(council.personId(name), "%" + REASON + "%")
        .query(Long.class)
        .single();
  }

  private long entries(String kind) {
    return db.sql("select count(*) from audit_entry where subject_number = ? and kind = ?")
        .params(session.number(), kind)
        .query(Long.class)
        .single();
  }
}
