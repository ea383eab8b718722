package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.hamafza.proposals.Withdrawals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A case that is withdrawn leaves the agenda, the other items stay as they were. */
@DatabaseTest
class WithdrawnItemTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);
  private static final String REASON = "برنامهٔ تشکل تغییر کرده است";
  private static final long MONEY = 900_000_000L;

  @Autowired TestCouncils councils;
  @Autowired ReadyCases cases;
  @Autowired Sessions sessions;
  @Autowired Resolutions resolutions;
  @Autowired Proposals proposals;
  @Autowired Withdrawals withdrawals;
  @Autowired TaskInbox inbox;
  @Autowired ManualClock clock;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;
  private long first;
  private long second;
  private Session session;

  @BeforeEach
  void callASessionOnTwoCases() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    long ngo = cases.ngo(council, "takes-back");
    first = cases.ready(council, ngo, "نخست", MONEY, 1_300_000_000L, "RWC");
    second = cases.ready(council, ngo, "دوم", MONEY, 1_300_000_000L, "RWC");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
  }

  @Test
  void aPreparedAgendaGoesOnWithoutItAndAnApprovalThatIsGivenStands() {
    meeting.complete(
        person("SECRETARY"),
        "PrepareAgenda",
        form("cases", "" + first, "cases", "" + second, "policy1Fa", "بند"));
    WorkItem approval = meeting.open(person("CHAIR"), "ApproveAgenda").get(0);
    council.run(
        person("CHAIR"),
        () ->
            inbox.complete(
                approval.id(), council.member(person("CHAIR")), form("answer", "APPROVE")));
    withdraw(first);
    jobs.runAll();
    assertThat(agenda()).extracting(AgendaItem::proposalId).doesNotContain(first).contains(second);
    assertThat(state(first)).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(state(second)).isEqualTo(ProposalState.ON_AGENDA);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.AGENDA_APPROVED);
    assertThat(told(person("WOMEN"))).isZero();
  }

  @Test
  void onACalledAgendaItKeepsItsNumberIsSkippedAndTheMembersAreTold() {
    meeting.agenda(0, first, second);
    withdraw(first);
    assertThat(agenda())
        .extracting(AgendaItem::position, AgendaItem::state, AgendaItem::withdrawnReason)
        .containsExactly(tuple(1, ItemState.WITHDRAWN, REASON), tuple(2, ItemState.PLANNED, ""));
    for (String seat : List.of("CHAIR", "SECRETARY", "WOMEN", "NGO_REP_1")) {
      assertThat(told(person(seat))).as(seat).isOne();
    }
    assertThat(entries("ItemWithdrawn")).isOne();
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id())).contains(REASON);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    approve();
    meeting.sign();
    assertThat(resolutions.of(session.id()))
        .extracting(Resolution::proposalId)
        .containsExactly(second);
    assertThat(state(first)).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(state(second)).isEqualTo(ProposalState.APPROVED);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.PUBLISHED);
    assertThat(meeting.page(person("WOMEN"), "/sessions/" + session.id())).contains(REASON);
  }

  @Test
  void inTheOpenSessionItIsSkippedBeforeItsTurn() {
    openOn(first, second);
    withdraw(second);
    jobs.runAll();
    approve();
    assertThat(agenda())
        .extracting(AgendaItem::state)
        .containsExactly(ItemState.DECIDED, ItemState.WITHDRAWN);
    assertThat(state(first)).isEqualTo(ProposalState.APPROVED);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CLOSED);
  }

  @Test
  void whileMembersDeclareTheSessionGoesOnWithTheNextItem() {
    openOn(first, second);
    String health = person("HEALTH");
    WorkItem late = meeting.open(health, "DeclareConflict").get(0);
    meeting.complete(person("WOMEN"), "DeclareConflict", form("code", "COI-3", "note", "خویشاوند"));
    withdraw(first);
    jobs.runAll();
    assertThat(told(health)).isOne();
    assertThat(told(person("WOMEN"))).as("has declared a conflict").isZero();
    assertThatThrownBy(() -> meeting.complete(health, late, form("code", "COI-0")))
        .isInstanceOf(Conflict.class);
    assertThat(agenda())
        .extracting(AgendaItem::state)
        .containsExactly(ItemState.WITHDRAWN, ItemState.CALLED);
    approve();
    assertThat(state(second)).isEqualTo(ProposalState.APPROVED);
  }

  @Test
  void whenTheWordingIsFixedItIsStillInTime() {
    openOn(first, second);
    meeting.declare(Map.of());
    withdraw(first);
    jobs.runAll();
    assertThat(meeting.open(person("HEALTH"), "DeclareConflict")).hasSize(1);
    assertThat(agenda().get(0).state()).isEqualTo(ItemState.WITHDRAWN);
  }

  @Test
  void anItemThatIsVotedOnIsDecidedFirst() {
    openOn(first, second);
    meeting.declare(Map.of());
    meeting.fix("متن", "" + MONEY, "");
    refused(first, "voting");
    meeting.vote(Set.of(), 8, 0, 0, 0);
    refused(first, "voting");
    council.run(
        person("NGO_REP_2"),
        () ->
            inbox.complete(
                meeting.open(person("NGO_REP_2"), "CastVote").get(0).id(),
                council.member(person("NGO_REP_2")),
                form("choice", "YES")));
    refused(first, "voting");
    jobs.runAll();
    refused(first, "decided");
    meeting.declare(Map.of());
    meeting.fix("متن", "" + MONEY, "");
    meeting.cast(Set.of(), 9, 0, 0, 0);
    meeting.close();
    assertThat(state(first)).isEqualTo(ProposalState.APPROVED);
    refused(first, "notOpen");
    assertThat(agenda().get(0).vote().yes()).isEqualTo(9);
  }

  @Test
  void aTieOfWhichTheChairThinksIsStillAVote() {
    openOn(first, second);
    meeting.declare(Map.of("HEALTH", "COI-4"));
    meeting.fix("متن", "" + MONEY, "");
    meeting.vote(Set.of("HEALTH"), 4, 4, 0, 0);
    assertThat(agenda().get(0).state()).isEqualTo(ItemState.COUNTED);
    refused(first, "voting");
  }

  @Test
  void anAgendaOfWhichNothingIsLeftIsAnEmptySession() {
    meeting.agenda(0, first);
    withdraw(first);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    meeting.close();
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CLOSED);
  }

  @Test
  void aCaseThatIsGoneMeanwhileComesOnNoAgenda() {
    WorkItem preparation = meeting.open(person("SECRETARY"), "PrepareAgenda").get(0);
    withdraw(first);
    assertThatThrownBy(
            () -> meeting.complete(person("SECRETARY"), preparation, form("cases", "" + first)))
        .isInstanceOf(InvalidInput.class);
    assertThat(agenda()).isEmpty();
  }

  private void openOn(Long... onAgenda) {
    meeting.agenda(0, onAgenda);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
  }

  private void approve() {
    for (WorkItem open : meeting.open(person("WOMEN"), "DeclareConflict")) {
      assertThat(open.title().fa()).isNotBlank();
    }
    meeting.declare(Map.of());
    meeting.fix("متن", "" + MONEY, "");
    meeting.vote(Set.of(), 9, 0, 0, 0);
  }

  private void withdraw(long proposal) {
    council.run(
        "takes-back", () -> withdrawals.withdraw(council.member("takes-back"), proposal, REASON));
  }

  private void refused(long proposal, String why) {
    assertThatThrownBy(() -> withdraw(proposal))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("withdraw.error." + why);
    assertThat(state(proposal)).isNotEqualTo(ProposalState.WITHDRAWN);
  }

  private List<AgendaItem> agenda() {
    return sessions.agenda(session.id());
  }

  private ProposalState state(long proposal) {
    return proposals.get(proposal).state();
  }

  private long told(String person) {
    return db.sql("select count(*) from notification where person_id = ? and body like ?")
        .params(council.personId(person), "%" + REASON + "%")
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
