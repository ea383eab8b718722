package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.Visitor.Answer;
import org.hamafza.Walk.Stop;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.Withdrawals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An NGO takes its proposal back, wherever the case stands, until the council votes on it. */
@DatabaseTest
class WithdrawalTests {

  private static final String REASON = "برنامهٔ تشکل تغییر کرده است";

  @Autowired Walk walk;
  @Autowired Proposals proposals;
  @Autowired Withdrawals withdrawals;
  @Autowired TaskInbox inbox;
  @Autowired People people;
  @Autowired RuntimeService engine;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  @ParameterizedTest
  @CsvSource({
    "straight, proposals/screen-proposal, SCREENING",
    "straight, review/assign-reviewers, IN_REVIEW",
    "straight, review/score-proposal, IN_REVIEW",
    "straight, council/prepare-agenda, READY_FOR_DECISION",
    "straight, council/approve-agenda, READY_FOR_DECISION",
    "straight, council/record-attendance, ON_AGENDA",
    "straight, council/declare-conflict, ON_AGENDA",
    "straight, council/fix-proposition, ON_AGENDA",
    "detour, council/supply-missing-point, DEFERRED",
  })
  void endsTheCaseWhereverItStands(String way, String formKey, ProposalState state) {
    WalkedCase walked = walk.begin(way);
    walk.until(walked, formKey);
    Proposal before = proposals.get(walked.proposalId());
    assertThat(before.state()).isEqualTo(state);
    withdraw(walked);
    jobs.runAll();
    Proposal after = proposals.get(before.id());
    assertThat(after.state()).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(after.stateReason()).isEqualTo(REASON);
    assertThat(inbox.openOn("proposal", before.id())).isEmpty();
    assertThat(
            engine.createProcessInstanceQuery().processInstanceBusinessKey(before.number()).count())
        .isZero();
    assertThat(entries(before)).containsOnlyOnce("ProposalWithdrawn");
    assertThat(visited(before)).contains("End_Withdrawn");
  }

  @Test
  void endsTheCaseWhileItWaitsForTheNgo() {
    WalkedCase walked = walk.begin();
    Stop screening = walk.until(walked, "proposals/screen-proposal");
    Map<String, List<String>> missing =
        Map.of("decision", List.of("DEFICIENT"), "reason", List.of("سرفصل‌ها روشن نیست"));
    walked
        .council()
        .asUser(
            screening.doer().username(),
            () -> {
              inbox.complete(screening.item().id(), screening.doer(), missing);
              return null;
            });
    jobs.runAll();
    assertThat(walk.state(walked)).isEqualTo(ProposalState.DEFICIENT);
    withdraw(walked);
    jobs.runAll();
    assertThat(walk.state(walked)).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(visited(proposals.get(walked.proposalId()))).contains("End_Withdrawn");
  }

  @Test
  void aWithdrawnCaseIsNoLongerOnTheAgendaThatWasPrepared() {
    WalkedCase walked = walk.begin();
    Stop approval = walk.until(walked, "council/approve-agenda");
    long session = walked.sessions().get(0);
    assertThat(onAgenda(session, walked.proposalId())).isOne();
    withdraw(walked);
    assertThat(onAgenda(session, walked.proposalId())).isZero();
    assertThat(inbox.openOn("session", session)).extracting("id").contains(approval.item().id());
  }

  @Test
  void aCaseThatIsDecidedOrWithdrawnStaysSo() {
    WalkedCase walked = walk.begin();
    walk.until(walked, "workinggroup/answer-invitation");
    assertThatThrownBy(() -> withdraw(walked)).isInstanceOf(Conflict.class);
    WalkedCase other = walk.begin();
    walk.until(other, "proposals/screen-proposal");
    withdraw(other);
    assertThatThrownBy(() -> withdraw(other)).isInstanceOf(Conflict.class);
  }

  @Test
  void onlyASignatoryOfTheNgoTakesBackAndOnlyWithAReason() {
    WalkedCase walked = walk.begin();
    walk.until(walked, "proposals/screen-proposal");
    Proposal proposal = proposals.get(walked.proposalId());
    TestCouncil council = walked.council();
    council.addEditor("writes-only", proposal.leadNgoId());
    String page = "/proposals/" + proposal.id() + "/withdraw";
    Map<String, List<String>> reason = Map.of("reason", List.of(REASON));
    assertThat(Visitor.of(mvc, council.username("writes-only")).send(page, reason).status())
        .isEqualTo(409);
    assertThat(Visitor.of(mvc, council.username("officer1")).send(page, reason).status())
        .isEqualTo(404);
    Visitor signatory = Visitor.of(mvc, signatory(proposal).username());
    assertThat(signatory.get("/proposals/" + proposal.id()).body()).contains(page);
    Answer refused = signatory.send(page, Map.of("reason", List.of("  ")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("field-reason-error");
    assertThat(signatory.send(page, reason).location()).isEqualTo("/proposals/" + proposal.id());
    assertThat(signatory.get("/proposals/" + proposal.id()).body())
        .contains(REASON)
        .doesNotContain(page);
    assertThatThrownBy(
            () -> withdrawals.withdraw(council.member("officer1"), proposal.id(), REASON))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCaseWhoseModelKnowsNoWithdrawalStaysAsItIs() {
    WalkedCase walked = walk.begin();
    walk.until(walked, "proposals/screen-proposal");
    Proposal proposal = proposals.get(walked.proposalId());
    engine
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(proposal.number())
        .rootProcessInstances()
        .list()
        .forEach(run -> engine.deleteProcessInstance(run.getId(), "nobody listens any more"));
    assertThatThrownBy(() -> withdraw(walked))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("earlierModel");
    assertThat(walk.state(walked)).isEqualTo(ProposalState.SCREENING);
  }

  @Test
  void theSecretariatIsTold() {
    WalkedCase walked = walk.begin();
    walk.until(walked, "proposals/screen-proposal");
    withdraw(walked);
    jobs.runAll();
    assertThat(
            db.sql("select count(*) from notification where person_id = ? and body like ?")
                .params(walked.council().personId("officer1"), "%" + REASON + "%")
                .query(Long.class)
                .single())
        .isOne();
  }

  private void withdraw(WalkedCase walked) {
    Proposal proposal = proposals.get(walked.proposalId());
    Member signatory = signatory(proposal);
    walked
        .council()
        .asUser(
            signatory.username(),
            () -> {
              withdrawals.withdraw(signatory, proposal.id(), REASON);
              return null;
            });
  }

  private Member signatory(Proposal proposal) {
    String username = people.ofNgo(proposal.leadNgoId(), Role.NGO_SIGNATORY).get(0).username();
    return people.member(username).orElseThrow();
  }

  private long onAgenda(long session, long proposal) {
    return db.sql("select count(*) from agenda_item where session_id = ? and proposal_id = ?")
        .params(session, proposal)
        .query(Long.class)
        .single();
  }

  private List<String> entries(Proposal proposal) {
    return db.sql("select kind from audit_entry where subject_number = ?")
        .param(proposal.number())
        .query(String.class)
        .list();
  }

  private List<String> visited(Proposal proposal) {
    return db.sql(
            """
            select s.element_id from path_step s join case_instance i \
            on i.process_instance_id = s.process_instance_id where i.proposal_id = ?""")
        .param(proposal.id())
        .query(String.class)
        .list();
  }
}
