package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hamafza.Walk.Stop;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A case whose NGO is merged while its project runs goes on to its end under the one that stays.
 */
@DatabaseTest
class MergedCaseTests {

  @Autowired private Walk walk;
  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private Proposals proposals;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc mvc;

  @Test
  void theNgoThatStaysReportsAndIsGraded() {
    TestCouncil council = councils.found();
    Ngo old = fixtures.ngo(council, "old", ProposalFixtures.likeN06("B"));
    Ngo kept = fixtures.ngo(council, "kept", ProposalFixtures.likeN06("B"));
    council.makeAdministrator("kept", kept.id());
    WalkedCase walked = walk.begin(council, fixtures.aProposal(council).by(old, "old"));
    Stop report = walk.until(walked, "followup/submit-report");
    assertThat(report.doer().ngos()).containsExactly(old.id());

    merge(council, old, kept);

    Stop again = walk.until(walked, "followup/submit-report");
    assertThat(again.item().id()).isEqualTo(report.item().id());
    assertThat(again.doer().ngos()).containsExactly(kept.id());
    walk.finish(
        walked,
        new Walk.Witness() {
          @Override
          public void before(Stop stop) {
            assertThat(stop.doer().ngos()).doesNotContain(old.id());
          }

          @Override
          public void after(Stop stop) {
            // Looked at before only.
          }
        });
    Proposal closed = proposals.get(walked.proposalId());
    assertThat(closed.state()).isEqualTo(ProposalState.CLOSED);
    assertThat(graded(kept)).containsExactly(closed.number());
    assertThat(graded(old)).isEmpty();
    Visitor.Answer page =
        Visitor.of(mvc, council.username("officer1")).reading("en").get("/ngos/" + kept.id());
    assertThat(page.body()).contains("DMN-11", closed.number(), "In the last case", "DMN-12");
  }

  private void merge(TestCouncil council, Ngo old, Ngo kept) {
    String merges = "/ngos/" + old.id() + "/merges";
    Visitor.of(mvc, council.username("officer1"))
        .send(
            merges,
            Map.of("into", List.of(kept.legalId()), "reason", List.of("یک اساسنامه دارند")));
    String merge =
        merges
            + "/"
            + db.sql("select max(id) from ngo_merge where ngo_id = ?")
                .param(old.id())
                .query(Long.class)
                .single();
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary"));
    List<String> seen = PageForm.in(secretary.get(merge).body()).get(0).values().get("seen");
    Visitor.Answer done =
        secretary.send(merge + "/decide", Map.of("answer", List.of("MERGE"), "seen", seen));
    assertThat(done.status()).as(done.body()).isEqualTo(302);
  }

  private List<String> graded(Ngo ngo) {
    return db.sql("select case_number from ngo_grade where ngo_id = ?")
        .param(ngo.id())
        .query(String.class)
        .list();
  }
}
