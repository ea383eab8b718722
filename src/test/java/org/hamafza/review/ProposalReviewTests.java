package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.audit.Entry;
import org.hamafza.audit.Trace;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Reviews on the real engine, from the admitted proposal to the cover sheet. */
@DatabaseTest
@Import(ReviewScene.class)
class ProposalReviewTests {

  private static final List<String> THREE = List.of("reviewer1", "reviewer2", "reviewer3");

  @Autowired ReviewScene scene;
  @Autowired CoverSheets sheets;
  @Autowired ReviewFiles files;
  @Autowired Proposals proposals;
  @Autowired Trace trace;

  @Test
  void bringsAProposalBeforeTheCouncilWhenAnAgencyStaysSilent() {
    var review = scene.begin();
    review.assign(THREE, "DOE", "RWC");
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.score("reviewer2", 4, 4, 3, 4, 3, 4);
    review.complete("reviewer3", "GiveExpertOpinion", Typed.opinion("CONDITION", "Receipts first"));
    review.complete("agency-doe", "GiveAgencyOpinion", ReviewScene.stance("SUPPORT", ""));
    assertThat(review.work("officer1")).isEmpty();
    scene.later(Duration.ofDays(30));

    CoverSheet sheet = sheets.of(review.id);
    assertThat(sheet.average()).isEqualTo(76.5);
    assertThat(sheet.spread()).isEqualTo(7.0);
    assertThat(sheet.lowestCriterion()).isEqualTo(3.5);
    assertThat(sheet.recommendation()).isEqualTo(Advice.APPROVE);
    assertThat(sheet.maxGrant()).isEqualTo(900_000_000L);
    assertThat(sheet.limits()).isEqualTo(new Limits(80, 40, 50, "NONE"));
    assertThat(sheet.agencyOpinions())
        .extracting(AgencyOpinion::agencyCode, AgencyOpinion::stance, AgencyOpinion::deemed)
        .containsExactly(
            tuple("DOE", Stance.SUPPORT, false), tuple("RWC", Stance.DEEMED_NO_OBJECTION, true));
    assertThat(review.work("agency-rwc")).isEmpty();

    review.complete("officer1", "WriteCoverSheet", Typed.coverSheet("APPROVE", ""));
    assertThat(review.ended()).isTrue();
    assertThat(sheets.of(review.id).frozen()).isTrue();
    assertThat(kinds(review))
        .contains(
            "ReviewersRequired",
            "AgenciesMatched",
            "ReviewersAssigned",
            "ReviewsOpened",
            "ConflictDeclared",
            "ReviewSubmitted",
            "OpinionGiven",
            "ConsentDeemed",
            "SupportLimited",
            "CoverSheetWritten",
            "CoverSheetFrozen");
  }

  @Test
  void asksForAThirdReviewWhenTwoAreFarApart() {
    var review = scene.begin();
    review.assign(THREE);
    review.score("reviewer1", 5, 5, 5, 5, 5, 5);
    review.score("reviewer2", 3, 3, 3, 3, 3, 3);
    review.complete("reviewer3", "GiveExpertOpinion", Typed.opinion("SUPPORT", ""));

    assertThat(review.work("seat-secretary"))
        .extracting(WorkItem::element)
        .containsExactly("AssignReviewers");
    review.assign(List.of("reviewer4"));
    review.score("reviewer4", 4, 4, 4, 4, 4, 4);
    assertThat(review.work("officer1")).isEmpty();
    review.complete("reviewer4", "HoldConsensus", Map.of("note", List.of("Agreed on 80")));
    assertThat(files.of(review.council.member("seat-secretary"), review.id).consensus())
        .isEqualTo("Agreed on 80");
    assertThat(kinds(review)).contains("ConsensusHeld");

    CoverSheet sheet = sheets.of(review.id);
    assertThat(sheet.spread()).isEqualTo(40.0);
    assertThat(sheet.average()).isEqualTo(80.0);
    assertThat(sheet.recommendation()).isEqualTo(Advice.APPROVE);
  }

  @Test
  void replacesAReviewerWhoStepsOutAndShutsTheFileToHim() {
    var review = scene.begin();
    review.assign(THREE);
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer2", "ScoreProposal", Map.of("conflict", List.of("COI-2")));
    review.complete("reviewer3", "GiveExpertOpinion", Typed.opinion("SUPPORT", ""));

    assertThatThrownBy(() -> files.of(review.council.member("reviewer2"), review.id))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> proposals.visibleTo(review.council.member("reviewer2"), review.id))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> review.assign(List.of("reviewer2"))).isInstanceOf(InvalidInput.class);
    review.assign(List.of("reviewer4"));
    review.score("reviewer4", 4, 4, 4, 4, 4, 4);
    assertThat(sheets.of(review.id).average()).isEqualTo(80.0);
    assertThat(kinds(review)).contains("ReviewerRecused");
  }

  @Test
  void replacesAReviewerWhoDeclinesWithAReason() {
    var review = scene.begin();
    review.assign(THREE);
    assertThatThrownBy(
            () ->
                review.complete(
                    "reviewer2", "ScoreProposal", Map.of("conflict", List.of("DECLINE"))))
        .isInstanceOf(InvalidInput.class);
    review.complete(
        "reviewer2",
        "ScoreProposal",
        Map.of("conflict", List.of("DECLINE"), "declineReason", List.of("On leave")));
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer3", "GiveExpertOpinion", Typed.opinion("SUPPORT", ""));
    assertThatThrownBy(() -> review.assign(List.of("reviewer2"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> files.of(review.council.member("reviewer2"), review.id))
        .isInstanceOf(NotFound.class);
    review.assign(List.of("reviewer4"));
    review.score("reviewer4", 4, 4, 4, 4, 4, 4);
    assertThat(sheets.of(review.id).average()).isEqualTo(80.0);
    assertThat(kinds(review)).contains("ReviewerDeclined").doesNotContain("ReviewerRecused");
  }

  @Test
  void replacesAnExpertWhoStepsOut() {
    var review = scene.begin();
    review.assign(THREE);
    review.complete("reviewer3", "GiveExpertOpinion", Map.of("conflict", List.of("COI-3")));
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    review.assign(List.of("reviewer4"));
    review.complete("reviewer4", "GiveExpertOpinion", Typed.opinion("SUPPORT", ""));
    assertThat(sheets.of(review.id).expertOpinions()).hasSize(1);
  }

  @Test
  void sealsScoresUntilTheReadersOwnAreIn() {
    var review = scene.begin();
    review.assign(THREE);
    review.score("reviewer1", 5, 5, 5, 5, 5, 5);
    var council = review.council;

    ReviewFile second = files.of(council.member("reviewer2"), review.id);
    assertThat(second.reviewers()).hasSize(1);
    assertThat(second.total()).isNull();
    ReviewFile secretary = files.of(council.member("seat-secretary"), review.id);
    assertThat(secretary.reviewers()).hasSize(3).allMatch(line -> line.scores().isEmpty());
    assertThat(secretary.total()).isNull();
    assertThat(secretary.averages()).isEmpty();
    assertThat(secretary.sealed()).isTrue();
    assertThat(trace.entries(subject(review), council.member("seat-secretary")))
        .extracting(Entry::kind)
        .doesNotContain("ReviewSubmitted");
    assertThatThrownBy(() -> files.of(council.member("ngo-n06"), review.id))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> files.of(council.member("seat-health"), review.id))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> files.of(council.member("reviewer4"), review.id))
        .isInstanceOf(NotFound.class);

    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    assertThat(files.of(council.member("reviewer2"), review.id).reviewers())
        .extracting(ReviewFile.ReviewerLine::total)
        .containsExactly(100.0, 80.0);
    assertThat(files.of(council.member("seat-secretary"), review.id).reviewers())
        .allMatch(line -> line.scores().isEmpty());
    assertThat(files.of(council.member("auditor"), review.id).reviewers())
        .filteredOn(line -> line.total() != null)
        .hasSize(2);
  }

  @Test
  void refusesTwoPairsOfEyesFromOneUnitOrOnePerson() {
    var review = scene.begin();
    assertRefused(review, List.of("reviewer1", "reviewer3", "reviewer2"), "review.error.sameUnit");
    assertRefused(
        review, List.of("reviewer1", "reviewer1", "reviewer2"), "review.error.samePerson");
    assertRefused(review, List.of("reviewer1", "officer1", "reviewer2"), "error.choice");
    assertThat(review.work("seat-secretary")).hasSize(1);
  }

  @Test
  void refusesHostileScoresAndKeepsTheTaskOpen() {
    var review = scene.begin();
    review.assign(THREE);
    for (String hostile :
        List.of("", "6", "-1", "four", "4.5", "99999999999999999999", "${7*7}", "<script>")) {
      Map<String, List<String>> typed = new HashMap<>(ReviewScene.sheet("COI-0", 4, 4, 4, 4, 4, 4));
      typed.put("score-NEED", List.of(hostile));
      assertThatThrownBy(() -> review.complete("reviewer1", "ScoreProposal", typed))
          .isInstanceOf(InvalidInput.class);
    }
    Map<String, List<String>> bare = new HashMap<>(ReviewScene.sheet("COI-0", 1, 4, 4, 4, 4, 5));
    bare.replaceAll((name, value) -> name.startsWith("comment-") ? List.of(" ") : value);
    assertThatThrownBy(() -> review.complete("reviewer1", "ScoreProposal", bare))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(e -> e.field())
                    .containsExactly("comment-NEED", "comment-GROWTH"));
    Map<String, List<String>> unknown = new HashMap<>(bare);
    unknown.put("conflict", List.of("COI-9"));
    assertThatThrownBy(() -> review.complete("reviewer1", "ScoreProposal", unknown))
        .isInstanceOf(InvalidInput.class);
    assertThat(review.work("reviewer1")).hasSize(1);
  }

  @Test
  void takesPersianDigitsForScores() {
    var review = scene.begin();
    review.assign(THREE);
    Map<String, List<String>> typed = new HashMap<>(ReviewScene.sheet("COI-0", 4, 4, 4, 4, 4, 4));
    typed.put("score-NEED", List.of("\u06F3"));
    review.complete("reviewer1", "ScoreProposal", typed);
    assertThat(files.of(review.council.member("reviewer1"), review.id).reviewers().get(0).total())
        .isEqualTo(76.0);
  }

  private static void assertRefused(
      ReviewScene.Review review, List<String> people, String messageKey) {
    Map<String, List<String>> typed = review.assignment(people);
    assertThatThrownBy(() -> review.complete("seat-secretary", "AssignReviewers", typed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.errors()).extracting(e -> e.messageKey()).contains(messageKey));
  }

  private Trace.Subject subject(ReviewScene.Review review) {
    return trace.subject(review.proposal().number(), review.council.member("auditor"));
  }

  private List<String> kinds(ReviewScene.Review review) {
    return trace.entries(subject(review), review.council.member("auditor")).stream()
        .map(Entry::kind)
        .toList();
  }

  /** What is typed into the forms without scores. */
  private static final class Typed {

    static Map<String, List<String>> opinion(String stance, String remark) {
      return ReviewScene.opinion("COI-0", stance, remark);
    }

    static Map<String, List<String>> coverSheet(String advice, String departure) {
      return Map.of(
          "summary", List.of("What is to be done"),
          "risks", List.of("Dry season"),
          "advice", List.of(advice),
          "departure", List.of(departure),
          "draftFa", List.of("\u062A\u0635\u0648\u06CC\u0628 \u0634\u062F"),
          "draftEn", List.of("Approved"));
    }
  }
}
