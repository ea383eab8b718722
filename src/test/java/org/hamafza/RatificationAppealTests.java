package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.council.CircularFixtures;
import org.hamafza.council.HeardAppeals;
import org.hamafza.council.Resolutions;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.followup.PerformanceReviews;
import org.hamafza.followup.Project;
import org.hamafza.followup.Projects;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.hamafza.workinggroup.WorkingGroup;
import org.hamafza.workinggroup.WorkingGroups;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What was approved for now and not ratified is appealed, and each result leads somewhere. */
@DatabaseTest
class RatificationAppealTests {

  private static final long GRANTED = 900_000_000;
  private static final long SPENT = 200_000_000;

  @Autowired TestCouncils councils;
  @Autowired RatificationScene scene;
  @Autowired AppealScene appealing;
  @Autowired AppealFixtures appeals;
  @Autowired CircularFixtures circulars;
  @Autowired CrisisFixtures crises;
  @Autowired WholeCase whole;
  @Autowired Proposals proposals;
  @Autowired Projects projects;
  @Autowired PerformanceReviews reviews;
  @Autowired WorkingGroups groups;
  @Autowired Resolutions resolutions;
  @Autowired HeardAppeals heard;
  @Autowired TaskInbox inbox;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  @Test
  void anOverturnedRefusalIsCarriedOutByAnotherProjectThatPaysNothingTwice() {
    TestCouncil council = councils.found();
    scene.crisis(council);
    Proposal proposal = scene.refused(council, SPENT);
    Project first = projects.of(proposal.id()).orElseThrow();
    WorkingGroup before = groups.of(proposal.id()).orElseThrow();
    assertThat(first.state()).isEqualTo(Project.State.CLOSED);
    assertThat(before.state()).isEqualTo(WorkingGroup.State.DISSOLVED);
    assertThat(groups.actions(proposal.id())).hasSize(1);
    assertThat(letter(proposal, "RATIFICATION_REFUSED"))
        .contains("دیوان عدالت اداری", "1399-Z-01", proposal.number())
        .doesNotContain("{");
    String page = page(council, RatificationScene.SIGNATORY, "/proposals/" + proposal.id());
    assertThat(page).contains("/proposals/" + proposal.id() + "/appeal");

    long id = scene.appealed(council, proposal, "OVERTURN");
    assertThat(appeals.state(id)).isEqualTo("OVERTURNED");
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);
    assertThat(resolutions.on(proposal.id()).orElseThrow().amountGranted()).isEqualTo(GRANTED);
    assertThat(resolutions.isProvisional(proposal.id())).isFalse();
    assertThat(projects.of(proposal.id())).isEmpty();
    assertThat(groups.of(proposal.id()).orElseThrow().id()).isNotEqualTo(before.id());
    assertThat(groups.actions(proposal.id())).isEmpty();

    whole.grouped(council, RatificationScene.SIGNATORY);
    assertThat(groups.actions(proposal.id())).hasSize(1);
    WorkItem plan = whole.work(council, "officer1", "PlanProject").get(0);
    assertThat(page(council, "officer1", "/followup/plan-project/" + plan.id()))
        .contains("۷۰۰٬۰۰۰٬۰۰۰");
    // 40 percent of the grant, less what was paid first before and spent.
    long most = GRANTED / 100 * 40 - SPENT;
    assertThatThrownBy(
            () ->
                whole.complete(council, "officer1", plan, Map.of("firstTranche", "" + (most + 1))))
        .isInstanceOf(InvalidInput.class);
    whole.complete(council, "officer1", plan, Map.of());
    Project second = projects.of(proposal.id()).orElseThrow();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.granted()).isEqualTo(GRANTED - SPENT);
    assertThat(state(proposal)).isEqualTo(ProposalState.RUNNING);

    pages(council, first, second, before);
    scene.carriedOut(council);
    assertThat(state(proposal)).isEqualTo(ProposalState.CLOSED);
    assertThat(reviews.of(proposal.id()).orElseThrow().completedProjects())
        .as("the stopped project is none of them")
        .isEqualTo(1);
  }

  private void pages(TestCouncil council, Project first, Project second, WorkingGroup before) {
    for (String reader : List.of("officer1", RatificationScene.SIGNATORY, "auditor")) {
      String list = page(council, reader, "/projects");
      assertThat(list).contains("/projects/" + first.id(), "/projects/" + second.id());
      assertThat(page(council, reader, "/projects/" + first.id()))
          .contains("۲۰۰٬۰۰۰٬۰۰۰", "کار متوقف شد", "/groups/" + before.id())
          .contains("تحویل دستگاه‌های سنجش");
      assertThat(page(council, reader, "/projects/" + second.id()))
          .doesNotContain("کار متوقف شد", "/groups/" + before.id());
      assertThat(page(council, reader, "/groups/" + before.id())).doesNotContain("??");
    }
    page(council, "auditor", "/proposals/" + first.proposalId());
  }

  @Test
  void whoVotedByLetterOrInTheSessionIsInvolvedAndTheCouncilWaitsForTheAccount() {
    TestCouncil council = councils.found();
    scene.crisis(council);
    Proposal proposal = scene.approved(council);
    forgetInRecord(council, proposal, "seat-women"); // Only the ballot tells of her now.
    scene.ratification(council, "NO");
    assertThat(state(proposal)).isEqualTo(ProposalState.ON_HOLD);
    long id = appealing.heard(council, proposal, "UPHOLD", "UPHOLD", "REMIT");
    assertThat(appeals.state(id)).isEqualTo("BEFORE_COUNCIL");
    List<Long> candidates = appeals.candidates(id);
    assertThat(voters(proposal)).hasSize(10);
    assertThat(candidates).doesNotContainAnyElementsOf(voters(proposal));
    assertThat(candidates)
        .contains(council.personId("signer"))
        .doesNotContain(
            council.personId("officer1"),
            council.personId("reviewer1"),
            council.personId("reviewer2"));
    assertThat(heard.waiting(council.id())).isEmpty();
    assertThat(page(council, RatificationScene.SIGNATORY, "/appeals/" + id))
        .contains("پیش از رسیدگی شورا");
    scene.windDown(council, 0, 0);
    assertThat(heard.waiting(council.id())).hasSize(1);
    assertThat(heard.rapporteurs(id)).containsExactly(council.personId("officer1"));
  }

  @Test
  void whatLapsedStaysEndedWhereTheAppealFails() {
    TestCouncil council = councils.found();
    Proposal proposal = proposals.get(circulars.lapsed(council, RatificationScene.SIGNATORY));
    assertThat(letter(proposal, "RATIFICATION_LAPSED"))
        .contains("دیوان عدالت اداری", "1399-Z-01")
        .doesNotContain("{");
    long resolution = resolutions.on(proposal.id()).orElseThrow().id();
    assertThat(page(council, RatificationScene.SIGNATORY, "/resolutions/" + resolution))
        .contains("/proposals/" + proposal.id() + "/appeal");
    scene.windDown(council, 0, 0);
    long id = scene.appealed(council, proposal, "UPHOLD");
    assertThat(appeals.state(id)).isEqualTo("UPHELD");
    assertThat(state(proposal)).isEqualTo(ProposalState.TERMINATED);
    assertThat(inbox.openOn("proposal", proposal.id())).isEmpty();
    assertThat(letter(proposal, "APPEAL_DECIDED")).contains("قطعی");

    council.add("new-officer", "x", org.hamafza.identity.Role.SECRETARIAT_OFFICER);
    long again = appealing.file(council, proposal, "باز هم");
    appealing.check(council, Map.of());
    assertThat(appeals.admissibility(again)).contains("EXHAUSTED");
  }

  @Test
  void afterTheWindowItIsTooLate() {
    TestCouncil council = councils.found();
    Proposal proposal = proposals.get(circulars.lapsed(council, RatificationScene.SIGNATORY));
    appealing.later(Duration.ofDays(40));
    long id = appealing.file(council, proposal, "نادرست است");
    appealing.check(council, Map.of("hindrance", "NOT_PROVEN"));
    assertThat(appeals.admissibility(id)).contains("LATE");
  }

  @Test
  void whatIsSentBackAndApprovedByTheCouncilHasAnotherProject() {
    TestCouncil council = councils.found();
    long crisis = scene.crisis(council);
    Proposal proposal = scene.refused(council, SPENT);
    Project first = projects.of(proposal.id()).orElseThrow();
    crises.end(council, crisis);
    long id = scene.appealed(council, proposal, "REMIT");
    assertThat(appeals.state(id)).isEqualTo("REMITTED");
    assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
    scene.reviewedAnew(council);
    assertThat(state(proposal)).isEqualTo(ProposalState.READY_FOR_DECISION);
    whole.agenda(council, List.of(), List.of(proposal.id()));
    whole.opened(council, List.of());
    appealing.vote(council, "YES", Map.of());
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);
    scene.begun(council);
    assertThat(projects.of(proposal.id()).orElseThrow().id()).isNotEqualTo(first.id());
    assertThat(state(proposal)).isEqualTo(ProposalState.RUNNING);
  }

  @Test
  void whatIsSentBackCanBeApprovedForNowOnceMoreAndFailOnceMore() {
    TestCouncil council = councils.found();
    scene.crisis(council);
    Proposal proposal = scene.refused(council, SPENT);
    scene.appealed(council, proposal, "REMIT");
    scene.reviewedAnew(council);
    scene.voteByLetter(council);
    assertThat(state(proposal)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    assertThat(resolutions.on(proposal.id()).orElseThrow().number()).isEqualTo("1399-Z-02");
    whole.grouped(council, RatificationScene.SIGNATORY);
    WorkItem plan = whole.work(council, "officer1", "PlanProject").get(0);
    long most = GRANTED / 2 - SPENT;
    assertThatThrownBy(
            () ->
                whole.complete(council, "officer1", plan, Map.of("firstTranche", "" + (most + 1))))
        .isInstanceOf(InvalidInput.class);
    whole.complete(council, "officer1", plan, Map.of("firstTranche", "" + most));
    scene.ratification(council, "NO");
    assertThat(state(proposal)).isEqualTo(ProposalState.ON_HOLD);
    scene.windDown(council, 100_000_000, 0);
    assertThat(state(proposal)).isEqualTo(ProposalState.TERMINATED);
    assertThat(letters(proposal, "RATIFICATION_REFUSED")).hasSize(2);
    assertThat(
            db.sql("select state from provisional_approval where proposal_id = ?")
                .param(proposal.id())
                .query(String.class)
                .list())
        .containsExactly("REFUSED", "REFUSED");
    // Another decision than the first, so it may be appealed too.
    council.add("new-officer", "x", org.hamafza.identity.Role.SECRETARIAT_OFFICER);
    long again = appealing.file(council, proposal, "باز هم");
    appealing.check(council, Map.of());
    assertThat(appeals.admissibility(again)).contains("ADMISSIBLE");
  }

  /** Who had a vote by letter, by person. */
  private List<Long> voters(Proposal proposal) {
    return db.sql(
            """
            select m.person_id from item_member m \
            join circular_vote v on v.item_id = m.item_id \
            where v.proposal_id = ? and m.voter = true""")
        .param(proposal.id())
        .query(Long.class)
        .list();
  }

  private String page(TestCouncil council, String reader, String path) {
    Visitor.Answer answer = Visitor.of(mvc, council.username(reader)).reading("fa").get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(answer.body()).as(path).doesNotContain("??");
    return answer.body();
  }

  private String letter(Proposal proposal, String kind) {
    List<String> found = letters(proposal, kind);
    assertThat(found).as(kind).hasSize(1);
    return found.get(0);
  }

  private List<String> letters(Proposal proposal, String kind) {
    return db.sql("select body_fa from letter where proposal_id = ? and kind = ?")
        .params(proposal.id(), kind)
        .query(String.class)
        .list();
  }

  /** As if the vote had been entered for her. */
  private void forgetInRecord(TestCouncil council, Proposal proposal, String name) {
    db.sql(
            """
            update audit_entry set actor_id = ? where actor_id = ? and subject_type = 'proposal' \
            and subject_id = ?""")
        .params(council.personId("seat-secretary"), council.personId(name), proposal.id())
        .update();
  }

  private ProposalState state(Proposal proposal) {
    return proposals.get(proposal.id()).state();
  }
}
