package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Comply or explain: no decision against the advice is recorded without its reason. */
@DatabaseTest
@Import(ReadyCases.class)
class DepartureTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);
  private static final String REASON = "شهرستان هم‌اکنون همین خدمت را دارد";

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private Resolutions resolutions;
  @Autowired private Proposals proposals;
  @Autowired private Notifications notifications;
  @Autowired private ReadyCases cases;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;
  private long ngo;

  @BeforeEach
  void findCouncil() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    ngo = cases.ngo(council, "ngo");
  }

  private long aCase(String title, int average, String recommendation, String advice) {
    long id = cases.ready(council, ngo, title, 900_000_000L, 1_300_000_000L, "RWC");
    db.sql(
            "update cover_sheet set average = ?, recommendation = ?, advice = ? where proposal_id = ?")
        .params(average, recommendation, advice, id)
        .update();
    return id;
  }

  private Session openedOn(Long... ids) {
    Session session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(0, ids);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    return session;
  }

  private void voted(int yes, int no, String conditions) {
    meeting.declare(Map.of());
    meeting.fix("متن", "900000000", conditions);
    meeting.cast(Set.of(), yes, no, 9 - yes - no, 0);
  }

  private Set<Departure> departures(Session session, int item) {
    return sessions.agenda(session.id()).get(item).explanation().departsFrom();
  }

  private boolean reasonOwed() {
    return !meeting.open(person("SECRETARY"), "ExplainDecision").isEmpty();
  }

  @Test
  void aRefusalAgainstTheAdviceWaitsForItsReasonAndTellsItToTheNgo() {
    long id = aCase("A", 80, "APPROVE", "APPROVE");
    Session session = openedOn(id);
    voted(2, 7, "");

    assertThat(resolutions.of(session.id())).isEmpty();
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.ON_AGENDA);
    assertThat(departures(session, 0))
        .containsExactlyInAnyOrder(Departure.RECOMMENDATION, Departure.ADVICE);
    WorkItem owed = meeting.open(person("SECRETARY"), "ExplainDecision").get(0);
    assertThatThrownBy(() -> meeting.complete(person("SECRETARY"), owed, form("reason", " ")))
        .isInstanceOf(InvalidInput.class);
    meeting.complete(person("SECRETARY"), "ExplainDecision", form("reason", REASON));
    meeting.close();

    Resolution resolution = resolutions.of(session.id()).get(0);
    assertThat(resolution.outcome()).isEqualTo("REJECTED");
    assertThat(resolution.departureReason()).isEqualTo(REASON);
    assertThat(resolution.content()).contains(REASON);
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.REJECTED);
    assertThat(meeting.page("ngo", "/resolutions/" + resolution.id())).contains(REASON);
    assertThat(notifications.of(council.personId("ngo"), Long.MAX_VALUE, 5))
        .anySatisfy(notice -> assertThat(notice.body()).contains(REASON));
    assertThat(
            db.sql(
                    """
                    select body from audit_entry where subject_type = 'proposal' \
                    and subject_id = ? and kind = 'DecisionExplained'""")
                .param(id)
                .query(String.class)
                .list())
        .singleElement()
        .satisfies(body -> assertThat(body).contains("RECOMMENDATION", "ADVICE", REASON));
  }

  @Test
  void whatFollowsTheAdviceNeedsNoReason() {
    Session session = openedOn(aCase("A", 80, "APPROVE", "APPROVE"));
    voted(8, 1, "");
    assertThat(reasonOwed()).isFalse();
    assertThat(resolutions.of(session.id())).hasSize(1);
  }

  @Test
  void conditionsThatNobodyAdvisedNeedAReason() {
    Session session = openedOn(aCase("A", 80, "APPROVE", "APPROVE"));
    voted(8, 1, "گزارش ماهانه");
    assertThat(reasonOwed()).isTrue();
    assertThat(departures(session, 0))
        .containsExactlyInAnyOrder(Departure.RECOMMENDATION, Departure.ADVICE);
  }

  @Test
  void theAdviceOfTheSecretariatAndTheTableAreAskedApart() {
    Session session = openedOn(aCase("A", 80, "APPROVE", "REJECT"));
    voted(8, 1, "");
    assertThat(departures(session, 0)).containsExactly(Departure.ADVICE);
  }

  @Test
  void whoeverOvertakesABetterScoreNeedsAReason() {
    long better = aCase("A", 58, "REVISE_RESUBMIT", "REVISE_RESUBMIT");
    long worse = aCase("B", 50, "COUNCIL_DISCUSSION", "COUNCIL_DISCUSSION");
    Session session = openedOn(better, worse);
    voted(2, 7, "");
    assertThat(reasonOwed()).isFalse();
    voted(8, 1, "");
    assertThat(departures(session, 1)).containsExactly(Departure.SCORE_ORDER);
    assertThat(reasonOwed()).isTrue();
  }

  @Test
  void tooFewWhoMayVoteIsNoDecisionToExplain() {
    Session session = openedOn(aCase("A", 80, "APPROVE", "APPROVE"));
    Map<String, String> all = new HashMap<>();
    List.of(Meeting.NINE).forEach(seat -> all.put(seat, "COI-3"));
    all.put("CHAIR", "COI-0");
    meeting.declare(all);
    WorkItem fixing = meeting.open("officer1", "FixProposition").get(0);
    meeting.complete("officer1", fixing, form("textFa", "متن", "amountGranted", "900000000"));
    assertThat(resolutions.of(session.id()).get(0).outcome()).isEqualTo("DEFERRED_COI");
  }

  @Test
  void theDatabaseKeepsNoDecisionWithoutItsReason() {
    Session session = openedOn(aCase("A", 80, "APPROVE", "APPROVE"));
    voted(2, 7, "");
    long item = sessions.agenda(session.id()).get(0).id();
    assertThatThrownBy(
            () ->
                db.sql("update agenda_item set state = 'DECIDED' where id = ?")
                    .param(item)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
