package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.TestCouncil;
import org.hamafza.proposals.CallContent;
import org.hamafza.proposals.CallFixtures;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Proposals under a call with weights of its own are scored by them and by nothing else. */
@DatabaseTest
@Import(ReviewScene.class)
class CallWeightsTests {

  @Autowired private ReviewScene scene;
  @Autowired private CallFixtures calls;
  @Autowired private Reviews reviews;
  @Autowired private TaskInbox inbox;
  @Autowired private MockMvc mvc;

  @Test
  void weighsTheScoresAsTheCallAnnouncedAndTellsTheReviewers() throws Exception {
    var review = scene.begin(this::underACall);
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    WorkItem item = review.work("reviewer1").get(0);
    List<FormField> fields =
        inbox.form(item).describe(item, review.council.member("reviewer1")).fields();
    List<FormField> scores =
        fields.stream().filter(field -> field.name().startsWith("score-")).toList();
    assertThat(scores).extracting(FormField::name).containsExactly("score-NEED", "score-SYNERGY");
    assertThat(scores.get(0).label().en()).contains("75");
    String page = "/review/score-proposal/" + item.id();
    String shown =
        mvc.perform(
                MockMvcRequestBuilders.get(page)
                    .param("lang", "en")
                    .with(
                        SecurityMockMvcRequestPostProcessors.user(
                            review.council.username("reviewer1"))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(shown).contains("The criteria have the weights of this call.");
    score(review, "reviewer1", 5, 1);
    score(review, "reviewer2", 3, 5);
    // 75 + 5 and 45 + 25: a mean of 75 and 10 apart.
    assertThat(reviews.averages(review.id).total()).isEqualTo(75.0);
    assertThat(reviews.averages(review.id).spread()).isEqualTo(10.0);
    assertThat(reviews.averages(review.id).byCriterion()).containsOnlyKeys("NEED", "SYNERGY");
  }

  private void underACall(TestCouncil council, long draft) {
    LocalDate today = LocalDate.of(2020, 11, 1);
    CallContent weighed =
        new CallContent(
            new LocalText("فراخوان", "Call"),
            new LocalText("پایش", "Monitoring"),
            today,
            today,
            java.util.Set.of(),
            java.util.Set.of(),
            null,
            List.of(),
            Map.of("NEED", 75, "SYNERGY", 25));
    calls.put(council, "ngo-n06", draft, calls.publish(council, weighed));
  }

  private static void score(ReviewScene.Review review, String person, int need, int synergy) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("conflict", List.of("COI-0"));
    typed.put("score-NEED", List.of(Integer.toString(need)));
    typed.put("score-SYNERGY", List.of(Integer.toString(synergy)));
    typed.put("comment-NEED", List.of("Seen"));
    typed.put("comment-SYNERGY", List.of("Seen"));
    typed.put("remark", List.of("Worth doing"));
    review.complete(person, "ScoreProposal", typed);
  }
}
