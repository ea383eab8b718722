package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.runtime.Job;
import org.hamafza.AtOnce;
import org.hamafza.DatabaseTest;
import org.hamafza.Visitor;
import org.hamafza.Visitor.Answer;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * An NGO takes its case back, as it may until it is decided, at the moment at which the chair
 * approves the agenda with it or the second signer the decision on it: nothing of the case is left
 * over, and whoever comes too late is told so. More of each kind by {@code -Dhamafza.races=…}.
 */
@DatabaseTest
@Import(ReadyCases.class)
class CaseRaceTests extends RaceScenery {

  @Autowired private Proposals proposals;

  /** Both are right: the agenda holds without the case, whichever comes first. */
  @Test
  void againstTheApprovalOfTheAgenda() {
    for (int i = 0; i < RACES; i++) {
      found();
      long id = aCase("پرونده");
      Session session = meeting.call(sessions, SessionType.REGULAR, DAY);
      meeting.complete(
          person("SECRETARY"),
          "PrepareAgenda",
          form("policy1Fa", "بند", "policy1Order", "1", "cases", "" + id, "order." + id, "2"));
      Callable<Answer> approval = answering(person("CHAIR"), "ApproveAgenda", "answer", "APPROVE");
      if (i % 2 == 0) {
        List<Answer> done = AtOnce.all(List.of(approval, () -> takesBack(id)));
        assertThat(done).extracting(Answer::status).containsExactly(302, 302);
      } else {
        assertThat(call(approval).status()).isEqualTo(302);
        Job conclusion = job("ConcludeAgenda", session.number());
        List<Object> done =
            AtOnce.all(List.of(() -> takesBack(id).status(), () -> executed(conclusion)));
        assertThat(done).containsExactly(302, true);
      }
      jobs.runAll();
      assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.AGENDA_APPROVED);
      isGone(id);
      boolean approvedWithIt = entries("AgendaApproved", id) == 1;
      List<AgendaItem> agenda = new ArrayList<>(sessions.agenda(session.id()));
      assertThat(agenda.remove(0).state()).isEqualTo(ItemState.PLANNED);
      assertThat(agenda)
          .as("it keeps its place on an agenda that the chair approved with it")
          .hasSize(approvedWithIt ? 1 : 0)
          .allMatch(item -> item.state() == ItemState.WITHDRAWN && item.proposalId() == id);
    }
  }

  /** What the second signer approves holds only after the chair: until then the NGO is free. */
  @Test
  void againstTheSecondSigner() {
    found();
    for (int i = 0; i < RACES; i++) {
      long id = cases.small(council, ngo, "پرونده " + i, 1_000_000L, 2_000_000L, "RWC");
      jobs.runAll();
      meeting.complete(
          person("SECRETARY"),
          "ProposeDecision",
          form("outcome", "APPROVED", "amountGranted", "1000000", "textFa", "متن", "reason", "x"));
      Callable<Answer> approval = answering("signer", "ApproveDecision", "answer", "APPROVE");
      List<Answer> done = AtOnce.all(List.of(approval, () -> takesBack(id)));
      Answer approved = done.get(0);
      assertThat(done.get(1).status()).as(done.get(1).body()).isEqualTo(302);
      if (approved.status() != 302) {
        told(approved);
      }
      assertThat(entries("DecisionAnswered", id)).isEqualTo(approved.status() == 302 ? 1 : 0);
      jobs.runAll();
      isGone(id);
    }
  }

  /** A meeting is demanded at the moment of the last letter: it is called, or all are counted. */
  @Test
  void aMeetingIsDemandedAgainstTheLastLetter() {
    found();
    db.sql(
            """
            update council_seat set alternate_of = null, \
            voting = (code in ('CHAIR', 'YOUTH_SPORT', 'NGO_REP_1')) where council_id = ?""")
        .param(council.id())
        .update();
    for (int i = 0; i < RACES; i++) {
      long id = cases.fastTrack(council, ngo, "پرونده " + i, 1_000_000L, 2_000_000L, "RCS");
      jobs.runAll();
      meeting.complete("officer1", "CheckDossier", form("dossier", "COMPLETE", "note", ""));
      meeting.fix("متن", "1000000", "");
      long session = proposalSession(id);
      for (String seat : List.of("CHAIR", "NGO_REP_1", "YOUTH_SPORT")) {
        meeting.declare(seat, "COI-0");
      }
      meeting.cast("CHAIR", "YES");
      meeting.cast("NGO_REP_1", "YES");
      assertThat(demands(session, "CHAIR").status()).isEqualTo(302);
      assertThat(demands(session, "YOUTH_SPORT").status()).isEqualTo(302);
      Callable<Answer> letter = answering(person("YOUTH_SPORT"), "CastVote", "choice", "YES");
      List<Answer> done = AtOnce.all(List.of(letter, () -> demands(session, "NGO_REP_1")));
      oneWon(done);
      jobs.runAll();
      boolean voted = done.get(0).status() == 302;
      AgendaItem item = sessions.agenda(session).get(0);
      assertThat(ballots(item)).isEqualTo(voted ? 3 : 2);
      assertThat(item.vote().yes()).isEqualTo(voted ? 3 : null);
      assertThat(proposals.get(id).state())
          .isEqualTo(
              voted ? ProposalState.PROVISIONALLY_APPROVED : ProposalState.READY_FOR_DECISION);
    }
  }

  private Answer demands(long session, String seat) {
    return Visitor.of(browser, council.username(person(seat)))
        .send("/sessions/" + session + "/meeting", form("reason", "جلسه لازم است"));
  }

  private long proposalSession(long id) {
    return db.sql("select max(session_id) from agenda_item where proposal_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private static Answer call(Callable<Answer> answer) {
    try {
      return answer.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The case has ended by the withdrawal, once, and nobody has work on it. */
  private void isGone(long id) {
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(entries("ProposalWithdrawn", id)).isOne();
    assertThat(resolutions.on(id)).isEmpty();
    assertThat(inbox.openOn("proposal", id)).isEmpty();
  }
}
