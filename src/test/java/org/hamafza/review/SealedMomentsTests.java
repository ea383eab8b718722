package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hamafza.CaseTraces;
import org.hamafza.DatabaseTest;
import org.hamafza.EveryPage;
import org.hamafza.Visitor;
import org.hamafza.notify.MailFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Two reviewers who are far apart, a third review and the talk that follows, as everybody sees it
 * who has not handed in: who owes an opinion, the third reviewer, an agency that has not answered.
 */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
@Import(ReviewScene.class)
class SealedMomentsTests {

  private static final List<String> OF_OTHERS = List.of("Seen in the file", "Worth doing");

  @Autowired ReviewScene scene;
  @Autowired CaseTraces traces;
  @Autowired MailFixtures mails;
  @Autowired MockMvc browser;
  @Autowired ApplicationContext context;

  private ReviewScene.Review review;

  @Test
  void nothingIsToldOfReviewsUntilTheOwnIsHandedIn() {
    review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE", "RWC");
    declare("reviewer3");
    // What agencies say is no score: whoever reviews may read it.
    review.complete("agency-doe", "GiveAgencyOpinion", ReviewScene.stance("OBJECT", "No water"));
    long assigned = mails.last();
    Map<String, String> opinionOwed = seenBy("reviewer3");
    Map<String, String> unanswered = seenBy("agency-rwc");
    assertThat(opinionOwed).containsKeys("/proposals/" + review.id, "/tasks", "/notices");

    review.score("reviewer1", 5, 5, 5, 5, 5, 5);
    review.score("reviewer2", 3, 3, 3, 3, 3, 3);
    assertThat(EveryPage.differences(opinionOwed, seenBy("reviewer3")))
        .as("two who score have handed in")
        .isEmpty();
    assertThat(mails.to(review.council.personId("reviewer3"), assigned)).isEmpty();
    review.complete(
        "reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "CONDITION", "Receipts"));
    assertThat(EveryPage.differences(opinionOwed, seenBy("reviewer3")))
        .as("who has handed in reads the others")
        .isNotEmpty();

    assertThat(EveryPage.differences(unanswered, seenBy("agency-rwc")))
        .as("an agency that has not answered, while others hand in")
        .isEmpty();
    assertThat(mails.to(review.council.personId("agency-rwc"), assigned)).isEmpty();
    review.complete("agency-rwc", "GiveAgencyOpinion", ReviewScene.stance("SUPPORT", ""));

    review.assign(List.of("reviewer4"));
    declare("reviewer4");
    Map<String, String> third = seenBy("reviewer4");
    assertThat(third).containsKey("/proposals/" + review.id);
    assertThat(pagesWith(third)).as("the third has not handed in").isEmpty();
    review.score("reviewer4", 4, 4, 4, 4, 4, 4);
    assertThat(pagesWith(seenBy("reviewer4"))).as("the third has handed in").isNotEmpty();
  }

  private void declare(String name) {
    long work = review.work(name).get(0).id();
    assertThat(
            Visitor.of(browser, review.council.username(name))
                .send("/reviews/declarations/" + work, Map.of("conflict", List.of("COI-0")))
                .status())
        .isEqualTo(302);
  }

  private static List<String> pagesWith(Map<String, String> seen) {
    return seen.entrySet().stream()
        .filter(page -> OF_OTHERS.stream().anyMatch(page.getValue()::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, String> seenBy(String name) {
    return new EveryPage(browser, context)
        .seenBy(
            review.council.username(name),
            traces.ids(review.id),
            traces.addresses(review.council, review.id, "\u067E\u0627\u06CC\u0634"));
  }
}
