package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.Visitor;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the tables of risk and route miss is work for an officer, not a failure. */
@DatabaseTest
@Import(ReviewScene.class)
class CompleteDataTests {

  private static final Map<String, List<String>> ASKED_AGAIN =
      Map.of("note", List.of("Corrected as the NGO had written it"));

  @Autowired private ReviewScene scene;
  @Autowired private RuntimeService engine;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc mvc;

  private ReviewScene.Review review;
  private String content;

  // No form lets the reach of a project be something else; what is kept can be spoilt only by hand.
  @BeforeEach
  void aReviewOfSpoiltData() {
    review = scene.begin();
    content = content();
    ProcessInstance begun =
        engine
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(review.proposal().number())
            .processDefinitionKey("ProposalReview")
            .singleResult();
    Map<String, Object> variables = new HashMap<>(engine.getVariables(begun.getId()));
    variables.remove("reviewRoute");
    variables.remove("riskLevel");
    engine.deleteProcessInstance(begun.getId(), "begins once more");
    keep(content.replaceFirst("\\{", "{\"scope\":\"SOMEWHERE\",").replace("\"scope\":null,", ""));
    engine.startProcessInstanceByKey("ProposalReview", review.proposal().number(), variables);
    jobs.runAll();
  }

  @Test
  void theOfficerSeesWhatIsMissingAndTheTablesAreAskedUntilNothingIs() {
    assertThat(work().element()).isEqualTo("CompleteData");
    assertThat(page()).contains("How far the project reaches").doesNotContain("The grade of");
    long first = work().id();
    review.complete("officer1", "CompleteData", ASKED_AGAIN);
    assertThat(work().element()).as("it comes back").isEqualTo("CompleteData");
    assertThat(work().id()).isNotEqualTo(first);
    keep(content);
    assertThat(page()).contains("By now nothing is missing");
    review.complete("officer1", "CompleteData", ASKED_AGAIN);
    assertThat(review.work("officer1")).isEmpty();
    assertThat(review.work("seat-secretary"))
        .extracting(WorkItem::element)
        .containsExactly("AssignReviewers");
    assertThat(recorded()).hasSize(2).allMatch(body -> body.contains("Corrected as the NGO"));
    assertThat(recorded().get(0)).contains("scopeLevel");
  }

  private WorkItem work() {
    return review.work("officer1").get(0);
  }

  private String page() {
    return Visitor.of(mvc, review.council.username("officer1"))
        .get("/review/complete-data/" + work().id() + "?lang=en")
        .body();
  }

  private String content() {
    return db.sql("select content from proposal_version where proposal_id = ?")
        .param(review.id)
        .query(String.class)
        .single();
  }

  private void keep(String changed) {
    db.sql("update proposal_version set content = ? where proposal_id = ?")
        .params(changed, review.id)
        .update();
  }

  private List<String> recorded() {
    return db.sql(
            """
            select body from audit_entry where kind = 'DataCompleted' and subject_id = ? \
            order by id""")
        .param(review.id)
        .query(String.class)
        .list();
  }
}
