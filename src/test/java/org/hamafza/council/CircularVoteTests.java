package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.proposals.Withdrawals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Votes of all seats without a meeting, and what becomes of what they approve. */
@DatabaseTest
class CircularVoteTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 8);
  private static final LocalDate MEETING_7 = LocalDate.of(2020, 11, 18);

  @Autowired TestCouncils councils;
  @Autowired ReadyCases cases;
  @Autowired CrisisFixtures crises;
  @Autowired Proposals proposals;
  @Autowired Sessions sessions;
  @Autowired Resolutions resolutions;
  @Autowired AgendaRows items;
  @Autowired CircularRows circulars;
  @Autowired ProvisionalRows approvals;
  @Autowired Announcements announcements;
  @Autowired Ratifications ratifications;
  @Autowired MeetingDemands demands;
  @Autowired Presence presence;
  @Autowired Withdrawals withdrawals;
  @Autowired Notifications notifications;
  @Autowired Numbers numbers;
  @Autowired Appointments appointments;
  @Autowired TaskInbox inbox;
  @Autowired JdbcClient db;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;
  @Autowired MockMvc browser;

  private TestCouncil council;
  private Meeting room;
  private long ngo;

  @BeforeEach
  void found() {
    clock.setDay(DAY);
    council = councils.found();
    room = new Meeting(council, inbox, jobs, browser);
    ngo = cases.ngo(council, "ngo");
  }

  @Test
  void t01AndT02AreApprovedAtOnceAndRatifiedInMeetingSeven() {
    numbers.continueAfter(council.council().code() + "-S", 1399, 6);
    long t01 = begun("پویش خانه‌به‌خانه", 2_400, 3_800, "UMSI");
    vote(t01, Map.of("HEALTH", "COI-4"), 10, 0);
    long t02 = begun("ماسک پارچه‌ای", 1_200, 1_600, "BEH");
    vote(t02, Map.of("WELFARE", "COI-4"), 10, 0);
    assertThat(approvals.find(t01).orElseThrow().number()).isEqualTo("1399-Z-01");
    assertThat(approvals.find(t02).orElseThrow().number()).isEqualTo("1399-Z-02");
    assertThat(state(t01)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    assertThat(item(t01).vote())
        .extracting(AgendaItem.Vote::eligible, AgendaItem.Vote::needed, AgendaItem.Vote::quorum)
        .containsExactly(10, 6, 8);
    assertThat(work(t01)).contains("PlanProject");
    Session seven = room.call(sessions, SessionType.REGULAR, MEETING_7);
    Map<String, List<String>> agenda = Meeting.form("ratify." + t01, "3", "ratify." + t02, "4");
    for (int i = 1; i <= 2; i++) {
      agenda.put("policy" + i + "Fa", List.of("بند " + i));
      agenda.put("policy" + i + "Order", List.of("" + i));
    }
    room.complete("seat-secretary", "PrepareAgenda", agenda);
    room.complete("seat-chair", "ApproveAgenda", Meeting.form("answer", "APPROVE"));
    clock.set(seven.startsAt());
    room.attend(Meeting.NINE);
    for (int i = 1; i <= 2; i++) {
      decide("بند " + i, Map.of(), 9, 0, 0);
    }
    decide("تأیید نهایی", Map.of("HEALTH", "COI-4"), 7, 0, 1);
    decide("تأیید نهایی", Map.of("WELFARE", "COI-4"), 8, 0, 0);
    List<Resolution> adopted = resolutions.of(seven.id());
    assertThat(adopted)
        .extracting(Resolution::number)
        .containsExactly("1399-07-01", "1399-07-02", "1399-07-03", "1399-07-04");
    assertCounts(adopted.get(2), 8, 5, 7, 0, 1);
    assertCounts(adopted.get(3), 8, 5, 8, 0, 0);
    assertThat(approvals.find(t01).orElseThrow().state()).isEqualTo("RATIFIED");
    assertThat(approvals.find(t02).orElseThrow().state()).isEqualTo("RATIFIED");
    assertThat(state(t01)).isEqualTo(ProposalState.APPROVED);
    assertThat(told("ngo")).anyMatch(notice -> notice.body().contains("1399-Z-01"));
  }

  @Test
  void aRefusedRatificationStopsTheCase() {
    long id = approved();
    Session next = ratification(id);
    decide("تأیید نهایی", Map.of(), 2, 7, 0);
    assertThat(resolutions.of(next.id()).get(0).outcome()).isEqualTo("REJECTED");
    assertThat(approvals.find(id).orElseThrow().state()).isEqualTo("REFUSED");
    assertThat(state(id)).isEqualTo(ProposalState.ON_HOLD);
    assertThat(told("auditor")).anyMatch(notice -> notice.link().equals("/proposals/" + id));
    assertThat(work(id)).containsExactly("WindDownProject");
    assertThatThrownBy(() -> windDown("1001", "0")).isInstanceOf(InvalidInput.class);
    windDown("300", "200");
    assertThat(state(id)).isEqualTo(ProposalState.TERMINATED);
    assertThat(work(id)).isEmpty();
    assertThat(told("ngo")).anyMatch(notice -> notice.body().contains("کار متوقف شد"));
  }

  @Test
  void aDeferredRatificationStillWaits() {
    long id = approved();
    ratification(id);
    room.declare(Map.of());
    room.fix("تأیید نهایی", null, "");
    room.vote(Set.of(), 2, 0, 0, 7);
    assertThat(approvals.find(id).orElseThrow().state()).isEqualTo("WAITING");
    assertThat(state(id)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
  }

  @Test
  void lapsesAfterThirtyDaysWithoutRatification() {
    long id = approved();
    pass(Duration.ofDays(30).minusSeconds(1));
    assertThat(approvals.find(id).orElseThrow().state()).isEqualTo("WAITING");
    pass(Duration.ofSeconds(1));
    assertThat(approvals.find(id).orElseThrow().state()).isEqualTo("LAPSED");
    assertThat(state(id)).isEqualTo(ProposalState.ON_HOLD);
    assertThat(told("auditor")).anyMatch(notice -> notice.link().equals("/proposals/" + id));
    assertThat(told("seat-chair")).anyMatch(notice -> notice.link().equals("/proposals/" + id));
    assertThat(work(id)).containsExactly("WindDownProject");
  }

  @Test
  void aProjectThatHasBegunStopsWithItsApproval() {
    long id = approved();
    assertThatThrownBy(() -> plan("501")).isInstanceOf(InvalidInput.class);
    plan("500");
    assertThat(work(id)).contains("SubmitReport");
    pass(Duration.ofDays(30));
    assertThat(work(id)).containsExactly("WindDownProject");
    windDown("500", "0");
    assertThat(state(id)).isEqualTo(ProposalState.TERMINATED);
  }

  @Test
  void whatWasApprovedForNowIsPublishedAndPlannedByItsOwnResolutionAlsoAfterTheRatification() {
    long id = approved();
    ratification(id);
    decide("تأیید نهایی", Map.of(), 9, 0, 0);
    Resolution resolution = resolutions.on(id).orElseThrow();
    assertThat(resolution.number()).isEqualTo("1399-Z-01");
    assertThat(resolution.publishedAt()).isNotNull();
    assertThat(work(id)).contains("PlanProject");
  }

  @Test
  void whatWasApprovedForNowCanBeAppealedOnceItIsRatified() {
    long id = approved();
    assertThat(announcements.on(id)).isEmpty();
    ratification(id);
    decide("تأیید نهایی", Map.of(), 9, 0, 0);
    Announcements.Announced told = announcements.on(id).orElseThrow();
    assertThat(told.resolution().number()).isEqualTo("1399-Z-01");
    assertThat(told.at()).isEqualTo(approvals.find(id).orElseThrow().settledAt());
    assertThat(told.onAppeal()).isFalse();
  }

  @Test
  void aSessionForAppealsRatifiesNothing() {
    approved();
    Session appeals = room.call(sessions, SessionType.APPEAL, MEETING_7);
    assertThat(ratifications.fields(appeals.id())).isEmpty();
    Session regular = room.call(sessions, SessionType.REGULAR, MEETING_7.plusDays(1));
    assertThat(ratifications.fields(regular.id())).hasSize(1);
  }

  @Test
  void aRatificationThatFoundNoQuorumComesBeforeTheSecondCall() {
    long id = approved();
    Session failed = room.call(sessions, SessionType.REGULAR, MEETING_7);
    room.complete("seat-secretary", "PrepareAgenda", Meeting.form("ratify." + id, "1"));
    room.complete("seat-chair", "ApproveAgenda", Meeting.form("answer", "APPROVE"));
    clock.set(failed.startsAt());
    room.attend("WELFARE");
    pass(Duration.ofMinutes(30));
    String day = MEETING_7.plusDays(5).toString();
    room.complete(
        "seat-secretary",
        "CallAgain",
        Meeting.form("answer", "CALL", "date", day, "time", "10:00", "place", "استانداری"));
    clock.setDay(MEETING_7.plusDays(5));
    room.attend(Meeting.NINE);
    decide("تأیید نهایی", Map.of(), 9, 0, 0);
    assertThat(approvals.find(id).orElseThrow().state()).isEqualTo("RATIFIED");
  }

  @Test
  void whatDepartsFromItsAdviceIsExplainedBeforeItHolds() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    db.sql("update cover_sheet set recommendation = 'REJECT' where proposal_id = ?")
        .param(id)
        .update();
    Meeting.VOTING.forEach(seat -> ballot(seat, "YES"));
    assertThat(state(id)).isEqualTo(ProposalState.ON_AGENDA);
    room.complete("seat-secretary", "ExplainDecision", Meeting.form("reason", Meeting.REASON));
    assertThat(state(id)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    assertThat(resolutions.on(id).orElseThrow().departureReason()).isEqualTo(Meeting.REASON);
  }

  @Test
  void aCaseIsWithdrawnUntilTheSeatsAreAskedToVote() {
    long early = cases.fastTrack(council, ngo, "طرح نخست", 1_000, 2_000, "RCS");
    jobs.runAll();
    room.complete("officer1", "CheckDossier", Meeting.form("dossier", "COMPLETE", "note", ""));
    withdraw(early);
    assertThat(state(early)).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(ending(early)).isEqualTo(CircularEnding.WITHDRAWN);
    assertThat(sessions.get(item(early).sessionId()).state()).isEqualTo(SessionState.CLOSED);
    assertThat(work(early)).isEmpty();
    long late = begun("طرح دوم", 1_000, 2_000, "RCS");
    assertThatThrownBy(() -> withdraw(late)).isInstanceOf(Conflict.class);
  }

  @Test
  void threeMembersGetAMeeting() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    ballot("CHAIR", "YES");
    long session = item(id).sessionId();
    demand("WELFARE", session);
    assertThatThrownBy(() -> demand("WELFARE", session)).isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () ->
                council.run(
                    "officer1", () -> demands.demand(council.member("officer1"), session, "x")))
        .isInstanceOf(NotFound.class);
    demand("JUSTICE", session);
    assertThat(circulars.running(id)).isPresent();
    demand("WOMEN", session);
    assertThat(ending(id)).isEqualTo(CircularEnding.DEMAND);
    assertThat(state(id)).isEqualTo(ProposalState.READY_FOR_DECISION);
    assertThat(told("ngo")).anyMatch(notice -> notice.link().equals("/proposals/" + id));
    assertThat(told("seat-secretary"))
        .anyMatch(notice -> notice.link().equals("/sessions/new?type=EXTRAORDINARY"));
    assertThat(room.open("seat-health", "CastVote")).isEmpty();
    assertThat(room.open("seat-health", "DeclareConflict")).isEmpty();
  }

  @Test
  void withoutEnoughBallotsInFortyEightHoursItGoesToAMeeting() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    Meeting.VOTING.stream().limit(7).forEach(seat -> ballot(seat, "YES"));
    pass(Duration.ofHours(48).minusSeconds(1));
    assertThat(circulars.running(id)).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(ending(id)).isEqualTo(CircularEnding.NO_QUORUM);
    assertThat(item(id).vote().quorumMet()).isFalse();
    assertThat(state(id)).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  @Test
  void eightBallotsWithChairAndARepresentativeAreEnoughAtTheLastMoment() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    List<String> eight =
        List.of(
            "CHAIR", "NGO_REP_1", "WELFARE", "JUSTICE", "HERITAGE", "WOMEN", "HEALTH", "SECRETARY");
    eight.stream().limit(7).forEach(seat -> ballot(seat, "YES"));
    declare("SECRETARY", "COI-0");
    pass(Duration.ofHours(41));
    clock.advance(Duration.ofHours(7));
    ballotOnly("SECRETARY", "YES");
    jobs.runAll();
    assertThat(ending(id)).isEqualTo(CircularEnding.APPROVED);
    assertThat(item(id).vote().eligible()).isEqualTo(8);
  }

  @Test
  void fiveOfEightAreNoMajorityOfTheSeats() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    List<String> eight =
        List.of(
            "CHAIR", "NGO_REP_1", "WELFARE", "JUSTICE", "HERITAGE", "WOMEN", "HEALTH", "SECRETARY");
    for (int i = 0; i < 8; i++) {
      ballot(eight.get(i), i < 5 ? "YES" : "NO");
    }
    overTime();
    assertThat(ending(id)).isEqualTo(CircularEnding.NOT_APPROVED);
    assertThat(state(id)).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  @Test
  void aRecusedChairIsReplacedByTheActingChairButASilentOneIsNot() {
    long recused = begun("طرح نخست", 1_000, 2_000, "RCS");
    vote(recused, Map.of("CHAIR", "COI-1"), 10, 0);
    assertThat(ending(recused)).isEqualTo(CircularEnding.APPROVED);
    long silent = begun("طرح دوم", 1_000, 2_000, "RCS");
    Meeting.VOTING.stream()
        .filter(seat -> !seat.equals("CHAIR"))
        .forEach(seat -> ballot(seat, "YES"));
    overTime();
    assertThat(ending(silent)).isEqualTo(CircularEnding.NO_QUORUM);
  }

  @Test
  void anAlternateTakesOverARecusedSeatWithinTheSameTime() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    List<String> others =
        List.of("CHAIR", "WELFARE", "JUSTICE", "HERITAGE", "WOMEN", "HEALTH", "SECRETARY");
    others.forEach(seat -> ballot(seat, "YES"));
    declare("NGO_REP_2", "COI-1");
    assertThat(room.open("seat-ngo-rep-alt", "DeclareConflict")).as("not this seat's").isEmpty();
    pass(Duration.ofHours(10));
    declare("NGO_REP_1", "COI-2");
    assertThat(room.open("seat-ngo-rep-alt", "DeclareConflict"))
        .singleElement()
        .satisfies(work -> assertThat(work.dueAt()).isEqualTo(item(id).ballotClosesAt()));
    assertThat(told("seat-ngo-rep-alt"))
        .anyMatch(notice -> notice.link().equals("/sessions/" + item(id).sessionId()));
    declare("NGO_REP_ALT", "COI-0");
    ballotOnly("NGO_REP_ALT", "YES");
    overTime();
    assertThat(ending(id))
        .as("the representative whom the table wants")
        .isEqualTo(CircularEnding.APPROVED);
    assertThat(item(id).vote())
        .extracting(AgendaItem.Vote::eligible, AgendaItem.Vote::quorum, AgendaItem.Vote::needed)
        .containsExactly(8, 8, 6);
  }

  @Test
  void aSilentAlternateLeavesTheSeatEmpty() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    vote(id, Map.of("NGO_REP_1", "COI-1"), 9, 0, Set.of("YOUTH_SPORT"));
    assertThat(circulars.running(id)).as("the alternate is asked").isPresent();
    overTime();
    assertThat(ending(id)).isEqualTo(CircularEnding.APPROVED);
    assertThat(item(id).vote().eligible()).isEqualTo(9);
  }

  @Test
  void withTheAlternateRecusedTooNobodyIsLeftForTheSeat() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    vote(id, Map.of("NGO_REP_1", "COI-1", "NGO_REP_2", "COI-2"), 9, 0, Set.of());
    assertThat(circulars.running(id)).isPresent();
    declare("NGO_REP_ALT", "COI-3");
    assertThat(ending(id)).as("no representative").isEqualTo(CircularEnding.NO_QUORUM);
    assertThat(item(id).vote().eligible()).isEqualTo(9);
  }

  @Test
  void anAlternateWithAKnownConflictIsNotAsked() {
    long acts =
        appointments.appoint(
            NewAppointment.of(
                    council.personId("seat-ngo-rep-alt"),
                    Role.NGO_SUBMITTER,
                    council.id(),
                    LocalDate.of(2019, 1, 1))
                .forNgo(ngo));
    appointments.end(acts, LocalDate.of(2020, 6, 1));
    long id = begun("طرح", 1_000, 2_000, "RCS");
    vote(id, Map.of("NGO_REP_1", "COI-1"), 10, 0);
    assertThat(ending(id)).isEqualTo(CircularEnding.APPROVED);
    assertThat(told("seat-ngo-rep-alt"))
        .noneMatch(notice -> notice.link().equals("/sessions/" + item(id).sessionId()));
  }

  @Test
  void whoHasNotVotedIsRemindedTwice() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    ballot("CHAIR", "YES");
    int before = told("seat-health").size();
    pass(Duration.ofHours(24));
    assertThat(told("seat-health")).hasSize(before + 1);
    pass(Duration.ofHours(16));
    assertThat(told("seat-health")).hasSize(before + 2);
    assertThat(told("seat-chair").stream().filter(n -> n.subject().contains("نرسیده"))).isEmpty();
    assertThat(circulars.running(id)).isPresent();
  }

  @Test
  void nobodyIsSentOutOfAVoteWithoutAMeeting() {
    long id = cases.fastTrack(council, ngo, "طرح", 1_000, 2_000, "RCS");
    jobs.runAll();
    long session = item(id).sessionId();
    long seat =
        db.sql("select seat_id from session_roll where session_id = ? and seat_code = 'WELFARE'")
            .param(session)
            .query(Long.class)
            .single();
    assertThatThrownBy(
            () ->
                council.run(
                    "seat-secretary",
                    () ->
                        presence.change(
                            council.member("seat-secretary"), session, seat, Standing.LEFT)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theCrisisDeskMaySendItToAMeeting() {
    long id = cases.fastTrack(council, ngo, "طرح", 1_000, 2_000, "RCS");
    jobs.runAll();
    room.complete(
        "officer1", "CheckDossier", Meeting.form("dossier", "TO_MEETING", "note", "نظر نیست"));
    assertThat(ending(id)).isEqualTo(CircularEnding.DOSSIER);
    assertThat(state(id)).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  @Test
  void aVoteThatRunsIsFinishedAfterTheCrisisAndStandsInItsReport() {
    long crisis = crises.declare(council);
    long id = begun("طرح", 1_000, 2_000, "RCS");
    crises.end(council, crisis);
    assertThat(circulars.running(id)).isPresent();
    vote(id, Map.of(), 11, 0);
    assertThat(state(id)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    assertThat(
            db.sql("select number from crisis_report_file where declaration_id = ?")
                .param(crisis)
                .query(String.class)
                .list())
        .containsExactly(proposals.get(id).number());
  }

  /** A case whose dossier is complete and on which the seats vote. */
  private long begun(String title, long requested, long total, String agency) {
    long id = cases.fastTrack(council, ngo, title, requested, total, agency);
    jobs.runAll();
    room.complete("officer1", "CheckDossier", Meeting.form("dossier", "COMPLETE", "note", ""));
    room.fix(title, "" + Math.min(requested, total / 100 * 80), "");
    return id;
  }

  private long approved() {
    long id = begun("طرح", 1_000, 2_000, "RCS");
    vote(id, Map.of(), 9, 2);
    assertThat(state(id)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    return id;
  }

  private Session ratification(long id) {
    Session next = room.call(sessions, SessionType.REGULAR, MEETING_7);
    room.complete("seat-secretary", "PrepareAgenda", Meeting.form("ratify." + id, "1"));
    room.complete("seat-chair", "ApproveAgenda", Meeting.form("answer", "APPROVE"));
    assertThat(state(id)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    clock.set(next.startsAt());
    room.attend(Meeting.NINE);
    return next;
  }

  private void decide(String text, Map<String, String> codes, int yes, int no, int abstain) {
    room.declare(codes);
    room.fix(text, null, "");
    room.vote(codes.keySet(), yes, no, abstain, 0);
  }

  private void plan(String first) {
    room.complete(
        "officer1",
        "PlanProject",
        Meeting.form(
            "startsOn",
            "1399/10/12",
            "endsOn",
            "1400/03/11",
            "own",
            "1000",
            "other",
            "0",
            "total",
            "2000",
            "firstTranche",
            first));
  }

  private void windDown(String spent, String repaid) {
    room.complete(
        "officer1",
        "WindDownProject",
        Meeting.form("spent", spent, "repaid", repaid, "account", "کار متوقف شد"));
  }

  private void withdraw(long id) {
    council.run("ngo", () -> withdrawals.withdraw(council.member("ngo"), id, "برنامه تغییر کرد"));
    jobs.runAll();
  }

  /** All seats declare; those without a conflict vote. */
  private void vote(long id, Map<String, String> codes, int yes, int no) {
    vote(id, codes, yes, no, Set.of());
    assertThat(circulars.running(id)).isEmpty();
  }

  private void vote(long id, Map<String, String> codes, int yes, int no, Set<String> silent) {
    List<String> voters = new ArrayList<>();
    for (String seat : Meeting.VOTING.stream().filter(each -> !silent.contains(each)).toList()) {
      String code = codes.getOrDefault(seat, "COI-0");
      declare(seat, code);
      if (code.equals("COI-0")) {
        voters.add(seat);
      }
    }
    assertThat(voters).hasSize(yes + no);
    for (int i = 0; i < voters.size(); i++) {
      ballotOnly(voters.get(i), i < yes ? "YES" : "NO");
    }
  }

  private void ballot(String seat, String choice) {
    declare(seat, "COI-0");
    ballotOnly(seat, choice);
  }

  private void declare(String seat, String code) {
    room.complete(
        Meeting.person(seat), "DeclareConflict", Meeting.form("code", code, "note", "توضیح"));
  }

  /** After the reminders, because jobs that end each other do not run in one go. */
  private void overTime() {
    pass(Duration.ofHours(41));
    pass(Duration.ofHours(7));
  }

  private void ballotOnly(String seat, String choice) {
    room.complete(Meeting.person(seat), "CastVote", Meeting.form("choice", choice));
  }

  private void demand(String seat, long session) {
    String person = Meeting.person(seat);
    council.run(person, () -> demands.demand(council.member(person), session, "جلسه لازم است"));
    jobs.runAll();
  }

  private void assertCounts(Resolution of, int p, int needed, int yes, int no, int abstain) {
    AgendaItem.Vote vote = items.get(of.itemId()).vote();
    assertThat(List.of(vote.eligible(), vote.needed(), vote.yes(), vote.no(), vote.abstain()))
        .containsExactly(p, needed, yes, no, abstain);
  }

  private AgendaItem item(long id) {
    return items.get(
        db.sql("select max(item_id) from circular_vote where proposal_id = ?")
            .param(id)
            .query(Long.class)
            .single());
  }

  private CircularEnding ending(long id) {
    return circulars.find(item(id).id()).orElseThrow().ending();
  }

  private ProposalState state(long id) {
    return proposals.get(id).state();
  }

  private List<String> work(long id) {
    return inbox.openOn("proposal", id).stream().map(each -> each.element()).toList();
  }

  private List<Notifications.Notice> told(String name) {
    return notifications.of(council.personId(name), Long.MAX_VALUE, 50);
  }

  private void pass(Duration time) {
    clock.advance(time);
    jobs.runAll();
  }
}
