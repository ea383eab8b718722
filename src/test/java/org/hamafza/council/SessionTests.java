package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.Duration;
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
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A session from the call to the published resolutions, on the engine. */
@DatabaseTest
@Import(ReadyCases.class)
class SessionTests {

  private static final LocalDate MEETING_7 = LocalDate.of(2020, 11, 18);

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private Resolutions resolutions;
  @Autowired private Presence presence;
  @Autowired private SessionPages pages;
  @Autowired private Numbers numbers;
  @Autowired private Proposals proposals;
  @Autowired private ReadyCases cases;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;

  @BeforeEach
  void findCouncil() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
  }

  private Session call(SessionType type) {
    numbers.continueAfter(council.council().code() + "-S", 1399, 6);
    return meeting.call(sessions, type, MEETING_7);
  }

  private boolean isRunning(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() > 0;
  }

  private ProposalState state(long proposalId) {
    return proposals.get(proposalId).state();
  }

  @Test
  void meetingSevenAdoptsItsResolutionsAsTheMinutesSay() {
    long n03 = cases.ngo(council, "14001000013", "ngo-n03");
    long t05 = cases.ready(council, n03, "T05", 6_500_000_000L, 8_200_000_000L, "EDU");
    long t06 = cases.ready(council, n03, "T06", 900_000_000L, 1_300_000_000L, "DOE");
    long t10 = cases.ready(council, n03, "T10", 2_100_000_000L, 2_700_000_000L, "BEH");
    Session session = call(SessionType.REGULAR);
    assertThat(session.number()).isEqualTo(council.council().code() + "-1399-S-07");
    meeting.agenda(4, t05, t06, t10);
    assertThat(state(t05)).isEqualTo(ProposalState.ON_AGENDA);
    clock.setDay(MEETING_7);
    meeting.attend(Meeting.NINE);
    assertThat(sessions.get(session.id()).quorum().quorum()).isEqualTo(8);
    for (int i = 0; i < 4; i++) {
      meeting.declare(Map.of());
      meeting.fix("بند عمومی", null, "");
      meeting.vote(Set.of(), 9, 0, 0, 0);
    }
    meeting.declare(Map.of());
    meeting.fix("متن T05", "6500000000", "آورده تشکل حداقل ۱۰٪");
    meeting.vote(Set.of(), 5, 3, 1, 0);
    meeting.declare(Map.of("ENVIRONMENT", "COI-4"));
    meeting.fix("متن T06", "900000000", "");
    meeting.vote(Set.of("ENVIRONMENT"), 6, 1, 1, 0);
    meeting.declare(Map.of("WELFARE", "COI-4"));
    meeting.fix("متن T10", "2100000000", "");
    meeting.vote(Set.of("WELFARE"), 2, 0, 0, 6);
    meeting.sign();

    List<Resolution> adopted = resolutions.of(session.id());
    assertThat(adopted)
        .extracting(Resolution::number, Resolution::outcome)
        .containsExactly(
            tuple("1399-07-01", "APPROVED"),
            tuple("1399-07-02", "APPROVED"),
            tuple("1399-07-03", "APPROVED"),
            tuple("1399-07-04", "APPROVED"),
            tuple("1399-07-05", "APPROVED_CONDITIONAL"),
            tuple("1399-07-06", "APPROVED"),
            tuple("1399-07-07", "DEFERRED"));
    assertVote(adopted.get(4), 9, 5, 5, 3, 1, 0);
    assertVote(adopted.get(5), 8, 5, 6, 1, 1, 0);
    assertVote(adopted.get(6), 8, 5, 2, 0, 0, 6);
    assertThat(state(t05)).isEqualTo(ProposalState.APPROVED_CONDITIONAL);
    assertThat(state(t06)).isEqualTo(ProposalState.APPROVED);
    assertThat(state(t10)).isEqualTo(ProposalState.DEFERRED);
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.PUBLISHED);
    assertThat(isRunning(session.number())).isFalse();
    assertThat(resolutions.search(council.member("ngo-n03"), "1399-07-05", Long.MAX_VALUE, 10))
        .extracting(Resolution::proposalId)
        .containsExactly(t05);
    String page = meeting.page(person("HEALTH"), "/sessions/" + session.id());
    assertThat(page).contains("متن T06");
    assertThat(meeting.page(person("ENVIRONMENT"), "/sessions/" + session.id()))
        .contains("متن T05")
        .doesNotContain("متن T06");
    assertThat(meeting.page("ngo-n03", "/resolutions?q=1399-07")).contains("/resolutions/");
    assertThat(meeting.page("ngo-n03", "/resolutions/" + adopted.get(5).id())).contains("متن T06");
    assertThat(meeting.page("officer1", "/sessions")).contains("/sessions/" + session.id());
    assertThat(meeting.page(person("SECRETARY"), "/sessions/new")).contains("name=\"place\"");
    assertThat(meeting.page("auditor", "/resolutions")).contains("1399-07-05");
    assertThat(meeting.page("auditor", "/api/v1/resolutions")).contains("1399-07-05");
    assertThat(meeting.page("auditor", "/api/v1/sessions/" + session.id())).contains("1399-07-05");

    meeting.complete("officer1", "SupplyMissingPoint", form("point", "نظر کتبی دستگاه رسید"));
    assertThat(state(t10)).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  private void assertVote(
      Resolution resolution, int p, int needed, int yes, int no, int abstain, int defer) {
    AgendaItem.Vote vote = sessions.item(resolution.itemId()).vote();
    assertThat(
            List.of(
                vote.eligible(),
                vote.needed(),
                vote.yes(),
                vote.no(),
                vote.abstain(),
                vote.defer()))
        .containsExactly(p, needed, yes, no, abstain, defer);
  }

  @Test
  void aSessionWithoutQuorumHandsItsCasesBack() {
    long ngo = cases.ngo(council, "14002000021", "ngo-a");
    long proposal = cases.ready(council, ngo, "A", 900_000_000L, 1_300_000_000L, "RWC");
    Session session = call(SessionType.REGULAR);
    meeting.agenda(1, proposal);
    clock.setDay(MEETING_7);
    meeting.attend("CHAIR", "SECRETARY", "WELFARE", "WOMEN", "HEALTH", "NGO_REP_1", "NGO_REP_2");
    clock.advance(Duration.ofMinutes(30));
    jobs.runAll();
    meeting.complete(
        person("SECRETARY"), "CallAgain", form("answer", "LEAVE", "reason", "نوبت عادی نزدیک است"));

    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.NO_QUORUM);
    assertThat(state(proposal)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(isRunning(session.number())).isFalse();
    assertThat(resolutions.of(session.id())).isEmpty();
  }

  @Test
  void theChairSendsAnAgendaBackWithAReason() {
    Session session = call(SessionType.REGULAR);
    meeting.complete(person("SECRETARY"), "PrepareAgenda", form("policy1Fa", "بند"));
    WorkItem approval = meeting.open(person("CHAIR"), "ApproveAgenda").get(0);
    assertThatThrownBy(
            () -> meeting.complete(person("CHAIR"), approval, form("answer", "SEND_BACK")))
        .isInstanceOf(InvalidInput.class);
    meeting.complete(
        person("CHAIR"), approval, form("answer", "SEND_BACK", "reason", "بند ناقص است"));

    assertThat(sessions.get(session.id()).agendaNote()).isEqualTo("بند ناقص است");
    assertThat(meeting.open(person("SECRETARY"), "PrepareAgenda")).hasSize(1);
  }

  @Test
  void theChairBreaksATieWithAReason() {
    long ngo = cases.ngo(council, "14003000037", "ngo-b");
    long proposal = cases.ready(council, ngo, "T09", 700_000_000L, 850_000_000L, "BEH");
    Session session = openedOn(proposal, Meeting.VOTING.toArray(String[]::new));
    Map<String, String> conflicts = Map.of("WELFARE", "COI-4", "HEALTH", "COI-4");
    meeting.declare(conflicts);
    meeting.fix("متن T09", "510000000", "");
    meeting.vote(conflicts.keySet(), 4, 4, 1, 0);
    meeting.complete(
        person("CHAIR"), "GiveCastingVote", form("choice", "YES", "reason", "نیاز سالمندان"));
    meeting.close();

    Resolution resolution = resolutions.of(session.id()).get(0);
    assertVote(resolution, 9, 5, 4, 4, 1, 0);
    assertThat(resolution.outcome()).isEqualTo("APPROVED_PARTIAL");
    assertThat(resolution.castingVote()).isTrue();
    assertThat(resolution.partial()).isTrue();
    assertThat(resolution.reason()).isEqualTo("نیاز سالمندان");
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED_PARTIAL);
  }

  @Test
  void nobodyBreaksATieWhereTheChairIsRecused() {
    long ngo = cases.ngo(council, "14004000043", "ngo-c");
    long proposal = cases.ready(council, ngo, "C", 900_000_000L, 1_300_000_000L, "RWC");
    Session session = openedOn(proposal, Meeting.NINE);
    meeting.declare(Map.of("CHAIR", "COI-3"));
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of("CHAIR"), 4, 4, 0, 0);

    assertThat(resolutions.of(session.id()).get(0).outcome()).isEqualTo("REJECTED");
    assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
  }

  @Test
  void whoHasNotVotedInTimeAbstains() {
    Session session = openedOn(null, Meeting.NINE);
    meeting.declare(Map.of());
    meeting.fix("بند", null, "");
    for (String seat : List.of("CHAIR", "SECRETARY", "YOUTH_SPORT", "WELFARE", "WOMEN")) {
      meeting.complete(person(seat), "CastVote", form("choice", "YES"));
    }
    WorkItem late = meeting.open(person("HEALTH"), "CastVote").get(0);
    clock.advance(Duration.ofHours(2));
    jobs.runAll();
    meeting.close();

    assertVote(resolutions.of(session.id()).get(0), 9, 5, 5, 0, 4, 0);
    assertThatThrownBy(() -> meeting.complete(person("HEALTH"), late, form("choice", "NO")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aVoteIsGivenOnceAndOnlyByThoseWhoMay() {
    Session session = openedOn(null, Meeting.NINE);
    meeting.declare(Map.of("HEALTH", "COI-3"));
    meeting.fix("بند", null, "");
    WorkItem ballot = meeting.open(person("CHAIR"), "CastVote").get(0);

    assertThat(meeting.open(person("HEALTH"), "CastVote")).isEmpty();
    assertThat(meeting.open(person("JUSTICE"), "CastVote")).isEmpty();
    for (String stranger : List.of(person("HEALTH"), person("WOMEN"), "officer1", "auditor")) {
      assertThatThrownBy(() -> meeting.complete(stranger, ballot, form("choice", "NO")))
          .isInstanceOf(NotFound.class);
    }
    meeting.complete(person("CHAIR"), ballot, form("choice", "YES"));
    assertThatThrownBy(() -> meeting.complete(person("CHAIR"), ballot, form("choice", "NO")))
        .isInstanceOf(Conflict.class);

    SessionView.ItemLine line = line(session, "WOMEN");
    assertThat(line.voted()).isEqualTo(1);
    assertThat(line.ballots()).isEmpty();
    assertThat(line.item().vote().yes()).isNull();
    SessionView.ItemLine hidden = line(session, "HEALTH");
    assertThat(hidden.hidden()).isTrue();
    assertThat(hidden.item()).isNull();
  }

  private SessionView.ItemLine line(Session session, String seat) {
    return pages.view(council.member(person(seat)), session.id()).items().get(0);
  }

  @Test
  void aMemberWhoLeavesHoldsNobodyUpAndALostQuorumEndsTheVoting() {
    long ngo = cases.ngo(council, "14005000059", "ngo-d");
    long proposal = cases.ready(council, ngo, "D", 900_000_000L, 1_300_000_000L, "RWC");
    Session session = openedOn(proposal, Meeting.NINE);
    for (String seat : Meeting.NINE) {
      if (!Set.of("HEALTH", "WOMEN").contains(seat)) {
        meeting.complete(person(seat), "DeclareConflict", form("code", "COI-0"));
      }
    }
    leave(session, "HEALTH");
    leave(session, "WOMEN");
    meeting.fix("متن", "900000000", "");
    meeting.close();

    assertThat(sessions.agenda(session.id()))
        .extracting(AgendaItem::state)
        .containsExactly(ItemState.CARRIED_OVER);
    assertThat(state(proposal)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(resolutions.of(session.id())).isEmpty();
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CLOSED);
    assertThat(meeting.open("officer1", "DraftMinutes")).hasSize(1);
  }

  private void leave(Session session, String seat) {
    long seatId =
        db.sql("select id from council_seat where council_id = ? and code = ?")
            .params(council.id(), seat)
            .query(Long.class)
            .single();
    council.run(
        person("SECRETARY"),
        () ->
            presence.change(
                council.member(person("SECRETARY")), session.id(), seatId, Standing.LEFT));
    jobs.runAll();
  }

  @Test
  void shortNoticeNeedsAReasonAndOnlySecretariesCall() {
    clock.setDay(LocalDate.of(2020, 11, 17));
    assertThatThrownBy(() -> call(SessionType.REGULAR)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                sessions.call(
                    council.member("officer1"),
                    council.id(),
                    new SessionCall(SessionType.REGULAR, clock.instant(), "x", "y")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theRecordTellsEveryVoteOfTheCase() {
    long ngo = cases.ngo(council, "14006000061", "ngo-e");
    long proposal = cases.ready(council, ngo, "E", 900_000_000L, 1_300_000_000L, "DOE");
    openedOn(proposal, Meeting.NINE);
    meeting.declare(Map.of("ENVIRONMENT", "COI-4"));
    meeting.fix("متن", "900000000", "");
    meeting.vote(Set.of("ENVIRONMENT"), 6, 1, 1, 0);

    assertThat(count(proposal, "VoteCast")).isEqualTo(8);
    assertThat(count(proposal, "ConflictDeclared")).isEqualTo(9);
    assertThat(count(proposal, "MemberRecused")).isEqualTo(1);
    assertThat(count(proposal, "ItemDecided")).isEqualTo(1);
    assertThat(count(proposal, "ResolutionAdopted")).isEqualTo(1);
    assertThat(count(proposal, "ApplicantNotified")).isEqualTo(1);
  }

  private int count(long proposalId, String kind) {
    return db.sql(
            """
            select count(*) from audit_entry where subject_type = 'proposal' \
            and subject_id = ? and kind = ?""")
        .params(proposalId, kind)
        .query(Integer.class)
        .single();
  }

  /** A session that has opened with these seats, with that case or one policy item. */
  private Session openedOn(Long proposalId, String... seats) {
    Session session = call(SessionType.REGULAR);
    if (proposalId == null) {
      meeting.agenda(1);
    } else {
      meeting.agenda(0, proposalId);
    }
    clock.setDay(MEETING_7);
    meeting.attend(seats);
    return session;
  }
}
