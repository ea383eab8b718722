package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.EveryPage;
import org.hamafza.proposals.Proposal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A reviewer with a conflict finds nothing more about the case at any address. */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
@Import(ReviewScene.class)
class KeptFromRecusedReviewersTests {

  @Autowired ReviewScene scene;
  @Autowired MockMvc browser;
  @Autowired ApplicationContext context;
  @Autowired JdbcClient db;

  @Test
  void noAddressTellsThemAnything() {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    assertThat(shownTo(review, "reviewer2")).anyMatch(page -> page.startsWith("/review/"));
    review.complete("reviewer2", "ScoreProposal", Map.of("conflict", List.of("COI-2")));
    assertThat(shownTo(review, "reviewer2")).isEmpty();
  }

  private List<String> shownTo(ReviewScene.Review review, String reader) {
    Proposal proposal = review.proposal();
    Set<String> ids = new LinkedHashSet<>(List.of(Long.toString(review.id), proposal.number()));
    List<String> besides =
        db.sql("select * from work_item where council_id = ?")
            .param(review.council.id())
            .query((row, index) -> "/" + row.getString("form_key") + "/" + row.getLong("id"))
            .list();
    besides.forEach(work -> ids.add(work.substring(work.lastIndexOf('/') + 1)));
    return new EveryPage(browser, context)
        .seenBy(review.council.username(reader), ids, besides).entrySet().stream()
            .filter(
                page ->
                    page.getValue().contains(proposal.number())
                        || page.getValue().contains(proposal.title().fa()))
            .map(Map.Entry::getKey)
            .toList();
  }
}
