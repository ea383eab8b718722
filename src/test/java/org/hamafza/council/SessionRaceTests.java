package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
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
class SessionRaceTests extends Scenery {

  private static final int RACES = Integer.getInteger("hamafza.races", 50);
  private static final int A_SESSION = 50;
  private static final String[] THREE = {"CHAIR", "YOUTH_SPORT", "NGO_REP_1"};

  @Autowired private ManagementService management;
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
  void aMemberLeavesAgainstTheCounting() {
    race(
        (session, item) -> {
          fix();
          meeting.cast("CHAIR", "YES");
          meeting.cast("NGO_REP_1", "YES");
          management.executeJob(job("Timer_VotingTimeOver", session, item).getId());
          Job counting = job("CountVotes", session, item);
          List<Object> done = AtOnce.all(List.of(() -> leaves(session), () -> executed(counting)));
          assertThat(((Answer) done.get(0)).status()).isEqualTo(302);
          if (done.get(1).equals(false)) {
            management.executeJob(counting.getId());
          }
          now(session, "YOUTH_SPORT", Standing.PRESENT);
          int silent = item(session, item.position()).vote().abstain();
          assertThat(silent).as("counted as one who kept silent, or not at all").isIn(0, 1);
          counted(item, 2, 0, silent);
        });
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
          List<Object> done = AtOnce.all(List.of(() -> takesBack(item), () -> executed(opening)));
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

  private Callable<Answer> answering(String who, String element, String... answers) {
    WorkItem task = meeting.open(who, element).get(0);
    Visitor visitor = Visitor.of(browser, council.username(who));
    return () -> visitor.send("/" + task.formKey() + "/" + task.id(), form(answers));
  }

  private Answer leaves(Session session) {
    long seat =
        db.sql("select id from council_seat where council_id = ? and code = 'YOUTH_SPORT'")
            .param(council.id())
            .query(Long.class)
            .single();
    return Visitor.of(browser, council.username(person("SECRETARY")))
        .send(
            "/sessions/" + session.id() + "/attendance",
            form("seat", Long.toString(seat), "standing", "LEFT"));
  }

  private Answer takesBack(AgendaItem item) {
    return Visitor.of(browser, council.username("ngo"))
        .send("/proposals/" + item.proposalId() + "/withdraw", form("reason", "برنامه تغییر کرد"));
  }

  private static void oneWon(List<Answer> answers) {
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
    Answer late = answers.get(answers.get(0).status() == 409 ? 0 : 1);
    assertThat(late.body()).contains("lang=\"fa\"").doesNotContain("Exception");
  }

  /** What is counted is what was cast. */
  private void counted(AgendaItem item, int yes, int no, int abstain) {
    AgendaItem.Vote vote = sessions.item(item.id()).vote();
    assertThat(List.of(vote.yes(), vote.no(), vote.abstain(), vote.defer()))
        .containsExactly(yes, no, abstain, 0);
    assertThat(vote.eligible()).isEqualTo(yes + no + abstain);
    assertThat(ballots(item)).isBetween((long) yes + no, (long) vote.eligible());
    List<String> cast =
        db.sql("select choice from ballot where item_id = ?")
            .param(item.id())
            .query(String.class)
            .list();
    assertThat(cast.stream().filter("YES"::equals)).hasSize(yes);
    assertThat(cast.stream().filter("NO"::equals)).hasSize(no);
  }

  private long ballots(AgendaItem item) {
    return db.sql("select count(*) from ballot where item_id = ?")
        .param(item.id())
        .query(Long.class)
        .single();
  }

  private long entries(String kind, long proposalId) {
    return db.sql(
            """
            select count(*) from audit_entry where kind = ? and subject_type = 'proposal' \
            and subject_id = ?""")
        .params(kind, proposalId)
        .query(Long.class)
        .single();
  }

  private Job job(String element, Session session, AgendaItem item) {
    String key = session.number() + "-" + item.position();
    List<Job> jobs =
        management.createJobQuery().activityId(element).list().stream()
            .filter(job -> key.equals(keyOf(job)))
            .toList();
    assertThat(jobs).as("%s of %s", element, key).hasSize(1);
    return jobs.get(0);
  }

  private String keyOf(Job job) {
    return db.sql("select business_key_ from act_ru_execution where id_ = ?")
        .param(job.getProcessInstanceId())
        .query(String.class)
        .single();
  }

  private boolean executed(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException beaten) {
      return false;
    }
  }
}
