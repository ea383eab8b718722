package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.hamafza.AtOnce;
import org.hamafza.DatabaseTest;
import org.hamafza.Visitor;
import org.hamafza.Visitor.Answer;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two people, or one in two tabs, act at the same moment in a session of three: one wins, the other
 * is told so, and what is counted is what was cast. More of each kind by {@code -Dhamafza.races=…}.
 */
@DatabaseTest
class SessionRaceTests extends RaceScenery {

  private static final int A_SESSION = 50;
  private static final String[] THREE = {"CHAIR", "YOUTH_SPORT", "NGO_REP_1"};

  @Autowired private SessionAttendance attendance;
  @Autowired private Proposals proposals;

  /** What happens on the item at this place, whose vote has not begun. */
  private interface Race {
    void run(Session session, AgendaItem item);
  }

  private void foundACouncilOfThree() {
    found();
    db.sql(
            """
            update council_seat set alternate_of = null, \
            voting = (code in ('CHAIR', 'YOUTH_SPORT', 'NGO_REP_1')) where council_id = ?""")
        .param(council.id())
        .update();
  }

  /** Holds sessions of up to fifty items until there were enough races. */
  private void race(Race race) {
    for (int left = RACES; left > 0; left -= A_SESSION) {
      foundACouncilOfThree();
      Long[] ids =
          IntStream.range(0, Math.min(left, A_SESSION))
              .mapToObj(i -> aCase("پرونده " + i))
              .toArray(Long[]::new);
      Session session = openedOn(SessionType.REGULAR, THREE, ids);
      for (int i = 1; i <= ids.length; i++) {
        meeting.declare(Map.of());
        race.run(session, item(session, i));
        assertThat(item(session, i).state().isOver()).as("item %s", i).isTrue();
      }
      meeting.close();
    }
  }

  private void fix() {
    meeting.complete(
        person("SECRETARY"), "FixProposition", form("textFa", "متن", "amountGranted", "900000000"));
  }

  @Test
  void twoTabsVoteOnce() {
    race(
        (session, item) -> {
          fix();
          Callable<Answer> yes = ballot("CHAIR", "YES");
          Callable<Answer> no = ballot("CHAIR", "NO");
          List<Answer> answers = AtOnce.all(List.of(yes, no));
          oneWon(answers);
          boolean yesWon = answers.get(0).status() == 302;
          meeting.cast("YOUTH_SPORT", "YES");
          meeting.cast("NGO_REP_1", "YES");
          meeting.explain();
          counted(item, yesWon ? 3 : 2, yesWon ? 0 : 1, 0);
        });
  }

  @Test
  void aLateVoteAgainstTheClosing() {
    race(
        (session, item) -> {
          fix();
          meeting.cast("CHAIR", "YES");
          meeting.cast("YOUTH_SPORT", "YES");
          Callable<Answer> vote = ballot("NGO_REP_1", "YES");
          Job closing = job("Timer_VotingTimeOver", session, item);
          List<Object> won = AtOnce.all(List.of(vote::call, () -> executed(closing)));
          Answer answer = (Answer) won.get(0);
          assertThat(answer.status()).as(answer.body()).isIn(302, 409);
          assertThat(won.get(1)).as("closed").isEqualTo(answer.status() == 409);
          jobs.runAll();
          counted(item, answer.status() == 302 ? 3 : 2, 0, answer.status() == 302 ? 0 : 1);
        });
  }

  @Test
  void aVoteIsClosedOnceAndCountedOnce() {
    race(
        (session, item) -> {
          fix();
          meeting.cast("CHAIR", "YES");
          meeting.cast("NGO_REP_1", "YES");
          for (String step : List.of("Timer_VotingTimeOver", "CountVotes")) {
            Job job = job(step, session, item);
            assertThat(AtOnce.twice(() -> executed(job)))
                .as(step)
                .containsExactlyInAnyOrder(true, false);
          }
          jobs.runAll();
          counted(item, 2, 0, 1);
          assertThat(entries("BallotClosed", item.proposalId())).isOne();
        });
  }

  @Test
  void aMemberLeavesAgainstTheCounting() {
    race(
        (session, item) -> {
          beforeTheCount(session, item);
          Job counting = job("CountVotes", session, item);
          leavesAgainst(session, "YOUTH_SPORT", counting);
          now(session, "YOUTH_SPORT", Standing.PRESENT);
          counted(item, 2, 0, 1);
          assertThat(item(session, item.position()).vote().outcome()).isEqualTo("APPROVED");
        });
  }

  @Test
  void withWhoMakesTheQuorumGoesTheVoteThatIsNotCountedYet() {
    race(
        (session, item) -> {
          beforeTheCount(session, item);
          Job counting = job("CountVotes", session, item);
          boolean left = leavesAgainst(session, "NGO_REP_1", counting);
          now(session, "NGO_REP_1", Standing.PRESENT);
          counted(item, 2, 0, 1);
          AgendaItem over = item(session, item.position());
          assertThat(over.vote().quorumMet()).isEqualTo(!left);
          assertThat(over.vote().outcome()).isEqualTo(left ? "NO_QUORUM" : "APPROVED");
          assertThat(over.state()).isEqualTo(left ? ItemState.CARRIED_OVER : ItemState.DECIDED);
          assertThat(proposals.get(item.proposalId()).state())
              .isEqualTo(left ? ProposalState.READY_FOR_DECISION : ProposalState.ON_AGENDA);
        });
  }

  @Test
  void aMemberLeavesAgainstTheClosingOfTheSession() throws Exception {
    for (int i = 0; i < RACES; i++) {
      foundACouncilOfThree();
      Session session = openedOn(SessionType.REGULAR, THREE, aCase("پرونده"));
      meeting.declare(Map.of());
      fix();
      for (String seat : THREE) {
        meeting.cast(seat, "YES");
      }
      assertThat(answering(person("SECRETARY"), "CloseSession", "answer", "CLOSE").call().status())
          .isEqualTo(302);
      Job closing = job("DeliverDecisions", session.number());
      List<Object> done =
          AtOnce.all(List.of(() -> leaves(session, "YOUTH_SPORT"), () -> executed(closing)));
      if (done.get(1).equals(false)) {
        management.executeJob(closing.getId());
      }
      Answer leave = (Answer) done.get(0);
      boolean left = leave.status() == 302;
      if (left) {
        assertThat(placeOf("AttendanceRecorded", session))
            .isLessThan(placeOf("SessionClosed", session));
      } else {
        isToldThatItIsOver(leave);
      }
      assertThat(attendance.present(session.id())).hasSize(left ? 2 : 3);
      assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CLOSED);
      isToldThatItIsOver(leaves(session, "CHAIR"));
      jobs.runAll();
      counted(item(session, 1), 3, 0, 0);
    }
  }

  private static void isToldThatItIsOver(Answer leave) {
    told(leave);
    assertThat(leave.body()).contains("جلسه در حال برگزاری نیست");
  }

  /** Two have voted in favour, one is silent, and the time is over. */
  private void beforeTheCount(Session session, AgendaItem item) {
    fix();
    meeting.cast("CHAIR", "YES");
    meeting.cast("NGO_REP_1", "YES");
    management.executeJob(job("Timer_VotingTimeOver", session, item).getId());
  }

  /** Nobody is kept in an open session; whether the seat was left before the count. */
  private boolean leavesAgainst(Session session, String seat, Job counting) {
    List<Object> done = AtOnce.all(List.of(() -> leaves(session, seat), () -> executed(counting)));
    assertThat(((Answer) done.get(0)).status()).isEqualTo(302);
    if (done.get(1).equals(false)) {
      management.executeJob(counting.getId());
    }
    return placeOf("AttendanceRecorded", session) < placeOf("BallotClosed", session);
  }

  @Test
  void anNgoTakesItsCaseBackAgainstTheOpeningOfTheVote() {
    race(
        (session, item) -> {
          council.run(
              person("SECRETARY"),
              () ->
                  inbox.complete(
                      meeting.open(person("SECRETARY"), "FixProposition").get(0).id(),
                      council.member(person("SECRETARY")),
                      form("textFa", "متن", "amountGranted", "900000000")));
          Job opening = job("OpenBallot", session, item);
          List<Object> done =
              AtOnce.all(List.of(() -> takesBack(item.proposalId()), () -> executed(opening)));
          Answer answer = (Answer) done.get(0);
          assertThat(answer.status()).as(answer.body()).isIn(302, 409);
          assertThat(done.get(1)).as("opened").isEqualTo(answer.status() == 409);
          jobs.runAll();
          if (answer.status() == 302) {
            assertThat(item(session, item.position()).state()).isEqualTo(ItemState.WITHDRAWN);
            assertThat(proposals.get(item.proposalId()).state()).isEqualTo(ProposalState.WITHDRAWN);
            assertThat(ballots(item)).isZero();
            return;
          }
          for (String seat : THREE) {
            meeting.cast(seat, "YES");
          }
          counted(item, 3, 0, 0);
        });
  }

  @Test
  void aSessionIsClosedOnceAndItsCaseHearsOfItOnce() {
    for (int i = 0; i < RACES; i++) {
      foundACouncilOfThree();
      long id = aCase("پرونده");
      Session session = openedOn(SessionType.REGULAR, THREE, id);
      meeting.declare(Map.of());
      fix();
      for (String seat : THREE) {
        meeting.cast(seat, "YES");
      }
      oneWon(AtOnce.twice(answering(person("SECRETARY"), "CloseSession", "answer", "CLOSE")));
      jobs.runAll();
      assertThat(proposals.get(id).state()).isEqualTo(ProposalState.APPROVED);
      assertThat(resolutions.of(session.id())).hasSize(1);
      assertThat(entries("ItemDecided", id)).isOne();
      counted(item(session, 1), 3, 0, 0);
    }
  }

  @Test
  void oneOfTwoOfficersTakesTheTask() {
    foundACouncilOfThree();
    openedOn(SessionType.REGULAR, THREE, aCase("پرونده"));
    meeting.declare(Map.of());
    fix();
    for (String seat : THREE) {
      meeting.cast(seat, "YES");
    }
    meeting.close();
    WorkItem task = meeting.open("officer1", "DraftMinutes").get(0);
    List<String> officers = List.of("officer1", "officer2");
    for (int i = 0; i < RACES; i++) {
      List<Answer> answers =
          AtOnce.all(
              officers.stream()
                  .<Callable<Answer>>map(officer -> () -> send(officer, "/tasks/%s/claim", task))
                  .toList());
      oneWon(answers);
      String winner = officers.get(answers.get(0).status() == 302 ? 0 : 1);
      assertThat(inbox.get(task.id(), council.member(winner)).assigneeId())
          .isEqualTo(council.personId(winner));
      assertThat(send(winner, "/tasks/%s/unclaim", task).status()).isEqualTo(302);
    }
  }

  private Answer send(String who, String path, WorkItem task) {
    return Visitor.of(browser, council.username(who)).send(path.formatted(task.id()), Map.of());
  }

  private Callable<Answer> ballot(String seat, String choice) {
    return answering(person(seat), "CastVote", "choice", choice);
  }

  private Answer leaves(Session session, String code) {
    long seat =
        db.sql("select id from council_seat where council_id = ? and code = ?")
            .params(council.id(), code)
            .query(Long.class)
            .single();
    return Visitor.of(browser, council.username(person("SECRETARY")))
        .send(
            "/sessions/" + session.id() + "/attendance",
            form("seat", Long.toString(seat), "standing", "LEFT"));
  }
}
