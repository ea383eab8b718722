package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.clearance.ContentItem;
import org.hamafza.clearance.ContentState;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.ProfileCase;
import org.hamafza.registry.ProfileState;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every field of every form that a case meets on its way, tried before the form is answered. The
 * trials are made from what the forms say of themselves.
 */
@DatabaseTest
class FormTests {

  @Autowired Walk walk;
  @Autowired ProfileWalk profileWalk;
  @Autowired ContentWalk contentWalk;
  @Autowired CrisisWalk crisisWalk;
  @Autowired Proposals proposals;
  @Autowired RuntimeService engine;
  @Autowired Jobs jobs;
  @Autowired CrisisFixtures crises;
  @Autowired AppealWalk appealWalk;
  @Autowired AppealFixtures appeals;
  @Autowired MockMvc mvc;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired TaskInbox inbox;

  private final Findings findings = new Findings();

  @TestFactory
  Stream<DynamicContainer> everyFieldOfEveryFormRefusesWhatItCannotMean() {
    WalkedCase walked = walk.begin();
    walk.finish(walked, new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check("the whole case", "is closed", () -> isClosed(walked));
    WalkedCase detour = walk.beginBesideASimilarOne("detour");
    walk.finish(detour, new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check("the case with detours", "is closed", () -> isClosed(detour));
    ProfileCase verified =
        profileWalk.go(new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check(
        "the profile",
        "is verified",
        () -> assertThat(verified.outcome()).isEqualTo(ProfileState.VERIFIED));
    ContentItem content =
        contentWalk.go(new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check(
        "the content",
        "is cleared",
        () -> assertThat(content.state()).isEqualTo(ContentState.APPROVED));
    TestCouncil council = councils.found();
    tryForms(
        walk.begin(council, small(council)),
        "council/propose-decision",
        "council/approve-decision",
        "council/call-in-decision");
    TestCouncil other = councils.found();
    tryForms(walk.begin(other, paidByDonations(other)), "review/write-technical-report");
    tryForms(spoilt(), "review/complete-data");
    WalkedCase refused = walk.begin();
    refuseToSign(walk.until(refused, "council/sign-as-secretary"));
    tryForms(refused, "council/sign-instead");
    long crisis = crisisWalk.go(new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check("the crisis", "is closed", () -> assertThat(crises.isClosed(crisis)).isTrue());
    long hurried =
        crisisWalk.check(new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check(
        "the dossier",
        "is put to the vote",
        () ->
            assertThat(inbox.openOn("proposal", hurried))
                .extracting(WorkItem::element)
                .containsExactly("FixProposition"));
    long stopped =
        crisisWalk.windDown(new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check(
        "what was not ratified",
        "is wound down",
        () -> assertThat(inbox.openOn("proposal", stopped)).isEmpty());
    long appeal = appealWalk.go(new FormWitness(mvc, transaction, db, findings, councils.found()));
    findings.check(
        "the appeal",
        "waits for the council",
        () -> assertThat(appeals.state(appeal)).isEqualTo("BEFORE_COUNCIL"));
    findings.check("all forms", "are tried", this::noFormIsLeftOut);
    return findings.asTests();
  }

  /**
   * A case whose reach is not known any more, which no form allows: the tables are asked once more.
   */
  private WalkedCase spoilt() {
    WalkedCase walked = walk.begin();
    walk.until(walked, "review/assign-reviewers");
    String content =
        db.sql("select content from proposal_version where proposal_id = ?")
            .param(walked.proposalId())
            .query(String.class)
            .single();
    String spoilt =
        content.replace("\"scope\":null,", "").replaceFirst("\\{", "{\"scope\":\"SOMEWHERE\",");
    db.sql("update proposal_version set content = ? where proposal_id = ?")
        .params(spoilt, walked.proposalId())
        .update();
    String review =
        engine
            .createProcessInstanceQuery()
            .processDefinitionKey("ProposalReview")
            .processInstanceBusinessKey(proposals.get(walked.proposalId()).number())
            .singleResult()
            .getId();
    engine
        .createProcessInstanceModification(review)
        .cancelAllForActivity("AssignReviewers")
        .startBeforeActivity("GatherFacts")
        .execute();
    jobs.runAll();
    return walked;
  }

  private void refuseToSign(Walk.Stop stop) {
    String form = "/" + stop.item().formKey() + "/" + stop.item().id();
    Map<String, List<String>> refusal = Map.of("refusal", List.of("متن بند دوم درست نیست"));
    assertThat(Visitor.of(mvc, stop.doer().username()).send(form, refusal).status()).isEqualTo(302);
  }

  /** Those of a case on a route of its own; what it shares with others has been tried there. */
  private void tryForms(WalkedCase walked, String... formKeys) {
    for (String formKey : formKeys) {
      Walk.Stop stop = walk.until(walked, formKey);
      walk.work(
          walked,
          stop.item(),
          new FormWitness(mvc, transaction, db, findings, councils.found()),
          () -> walk.open(walked).anyMatch(each -> each.id() == stop.item().id()));
    }
  }

  private ProposalFixtures.Builder small(TestCouncil council) {
    return fixtures
        .aProposal(council)
        .requesting(400_000_000L)
        .with(content -> OtherContent.with(content, "counties", Set.of("ISF", "NAI")));
  }

  private ProposalFixtures.Builder paidByDonations(TestCouncil council) {
    return fixtures
        .aProposal(council)
        .documentedBy("FUNDRAISING_PERMIT")
        .with(
            content -> ProposalFixtures.flagged(content, Set.of(ProposalFlag.PUBLIC_FUNDRAISING)));
  }

  private void noFormIsLeftOut() {
    assertThat(inbox.byKey().keySet()).allMatch(findings::knows);
  }

  private void isClosed(WalkedCase walked) {
    assertThat(walk.state(walked)).isEqualTo(ProposalState.CLOSED);
  }
}
