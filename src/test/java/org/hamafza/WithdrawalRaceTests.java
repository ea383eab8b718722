package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.hamafza.Visitor.Answer;
import org.hamafza.Walk.Stop;
import org.hamafza.council.AgendaItem;
import org.hamafza.council.ItemState;
import org.hamafza.council.Sessions;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An NGO takes its case back at the moment at which the council takes it up: one of them wins. */
@DatabaseTest
class WithdrawalRaceTests {

  @Autowired Walk walk;
  @Autowired Proposals proposals;
  @Autowired Sessions sessions;
  @Autowired People people;
  @Autowired ManagementService management;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  @RepeatedTest(3)
  void againstTheOpeningOfTheVote() {
    WalkedCase walked = walk.begin();
    send(walk.until(walked, "council/fix-proposition"));
    Job opening = job(walked, "OpenBallot");
    List<Boolean> won = AtOnce.all(List.of(() -> withdrew(walked), () -> executed(opening)));
    assertThat(won).as("withdrawn, opened").containsExactlyInAnyOrder(true, false);
    whole(walked, won.get(0));
  }

  @RepeatedTest(3)
  void againstTheLastBallots() {
    WalkedCase walked = walk.begin();
    walk.until(walked, "council/cast-vote");
    List<Callable<Integer>> all =
        new java.util.ArrayList<>(
            walk.open(walked)
                .filter(item -> item.formKey().equals("council/cast-vote"))
                .map(item -> walk.stop(walked, item))
                .<Callable<Integer>>map(stop -> () -> send(stop).status())
                .toList());
    all.add(() -> withdraw(walked).status());
    List<Integer> statuses = AtOnce.all(all);
    assertThat(statuses.subList(0, statuses.size() - 1)).containsOnly(302);
    assertThat(statuses.get(statuses.size() - 1)).isEqualTo(409);
    whole(walked, false);
  }

  @RepeatedTest(3)
  void againstTheApprovalOfTheAgenda() {
    WalkedCase walked = walk.begin();
    send(walk.until(walked, "council/approve-agenda"));
    Job approval = job(walked, "ConcludeAgenda");
    List<Boolean> won = AtOnce.all(List.of(() -> withdrew(walked), () -> executed(approval)));
    assertThat(won).containsExactly(true, true);
    whole(walked, true);
  }

  /** Nobody is left with half a case: it is withdrawn, or decided with all its votes. */
  private void whole(WalkedCase walked, boolean withdrawn) {
    walk.finish(walked, Walk.UNWATCHED);
    walk.closeSessions(walked);
    assertThat(walk.state(walked))
        .isEqualTo(withdrawn ? ProposalState.WITHDRAWN : ProposalState.CLOSED);
    List<AgendaItem> items =
        sessions.agenda(walked.sessions().get(0)).stream()
            .filter(item -> Long.valueOf(walked.proposalId()).equals(item.proposalId()))
            .toList();
    if (withdrawn) {
      assertThat(items).extracting(AgendaItem::state).allMatch(ItemState.WITHDRAWN::equals);
      assertThat(count("resolution", walked)).isZero();
      return;
    }
    AgendaItem.Vote vote = items.get(0).vote();
    assertThat(vote.yes() + vote.no() + vote.abstain() + vote.defer())
        .isEqualTo(vote.eligible())
        .isEqualTo(ballots(items.get(0).id()));
    assertThat(count("resolution", walked)).isOne();
  }

  private boolean withdrew(WalkedCase walked) {
    Answer answer = withdraw(walked);
    assertThat(answer.status()).as(answer.body()).isIn(302, 409);
    if (answer.status() == 409) {
      assertThat(answer.body()).contains("رأی‌گیری");
    }
    return answer.status() == 302;
  }

  private Answer withdraw(WalkedCase walked) {
    long ngo = proposals.get(walked.proposalId()).leadNgoId();
    String signatory = people.ofNgo(ngo, Role.NGO_SIGNATORY).get(0).username();
    return Visitor.of(mvc, signatory)
        .send(
            "/proposals/" + walked.proposalId() + "/withdraw",
            Map.of("reason", List.of("برنامه تغییر کرد")));
  }

  private Answer send(Stop stop) {
    return Visitor.of(mvc, stop.doer().username())
        .send("/" + stop.item().formKey() + "/" + stop.item().id(), stop.answers());
  }

  private Job job(WalkedCase walked, String element) {
    return management.createJobQuery().activityId(element).list().stream()
        .filter(job -> session(walked).equals(numberOf(job)))
        .findFirst()
        .orElseThrow();
  }

  private String session(WalkedCase walked) {
    return sessions.get(walked.sessions().get(0)).number();
  }

  private String numberOf(Job job) {
    return db.sql("select business_key_ from act_ru_execution where id_ = ?")
        .param(job.getProcessInstanceId())
        .query(String.class)
        .single()
        .replaceFirst("(-S-\\d+)-\\d+$", "$1");
  }

  private boolean executed(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException beaten) {
      return false;
    }
  }

  private long count(String table, WalkedCase walked) {
    return db.sql("select count(*) from " + table + " where proposal_id = ?")
        .param(walked.proposalId())
        .query(Long.class)
        .single();
  }

  private int ballots(long itemId) {
    return db.sql("select count(*) from ballot where item_id = ?")
        .param(itemId)
        .query(Integer.class)
        .single();
  }
}
