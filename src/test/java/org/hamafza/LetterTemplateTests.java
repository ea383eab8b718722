package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.proposals.Proposal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The secretary writes the templates of letters: what is refused, what stays, what it changes. */
@DatabaseTest
class LetterTemplateTests {

  private static final List<String> KINDS =
      List.of(
          "APPROVED",
          "APPROVED_CONDITIONAL",
          "APPROVED_PARTIAL",
          "REJECTED",
          "RATIFICATION_REFUSED",
          "RATIFICATION_LAPSED",
          "DEFERRED",
          "NOT_ELIGIBLE",
          "REFERRED",
          "NATIONAL_REFERRAL",
          "APPEAL_DECIDED",
          "APPEAL_REFUSED",
          "AGENCY_COOPERATION");

  @Autowired TestCouncils councils;
  @Autowired AppealScene scene;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  @Test
  void everyFirstTextIsShownWithASampleAndWouldBeTakenAgain() {
    TestCouncil council = councils.found();
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary")).reading("en");
    assertThat(secretary.get("/letters/templates").status()).isEqualTo(200);
    for (String kind : KINDS) {
      String page = page(council, kind);
      Visitor.Answer shown = secretary.get(page);
      assertThat(shown.status()).as(shown.body()).isEqualTo(200);
      assertThat(shown.body()).doesNotContain("??");
      Visitor.Answer again = secretary.send(page, fields(shown));
      assertThat(again.status()).as(kind).isEqualTo(422);
      assertThat(again.body()).as(kind).contains("Nothing is changed.");
    }
  }

  @Test
  void whatNoLetterCanSayIsRefusedAtItsField() {
    TestCouncil council = councils.found();
    refuses(council, "subjectFa", "{amountt}", "{amountt}");
    refuses(council, "bodyEn", "{number} {", "brace");
    refuses(
        council, "bodyFa", "{number} {resolution} {reason} {court}", "{appealUntil} must stand");
    refuses(council, "bodyFa", "{number} {resolution} {reason} {appealUntil}", "{court} must");
    assertThat(versions(council)).isZero();
  }

  @Test
  void everyTextStaysAndTheNewestIsUsed() {
    TestCouncil council = councils.found();
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary")).reading("en");
    String page = page(council, "REJECTED");
    Map<String, List<String>> first = fields(secretary.get(page));
    Map<String, List<String>> typed = new LinkedHashMap<>(first);
    typed.put("subjectFa", List.of("پاسخ تازه به {ngo}"));
    Map<String, List<String>> previewed = new LinkedHashMap<>(typed);
    previewed.put("preview", List.of("true"));
    Visitor.Answer preview = secretary.send(page, previewed);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body()).contains("پاسخ تازه به انجمن دوستداران تالاب");
    assertThat(versions(council)).isZero();

    assertThat(secretary.send(page, typed).status()).isEqualTo(302);
    assertThat(versions(council)).isEqualTo(1);
    assertThat(secretary.get(page).body())
        .contains("پاسخ تازه به {ngo}", first.get("subjectFa").get(0));
    Map<String, List<String>> late = new LinkedHashMap<>(first);
    late.put("subjectFa", List.of("دیرآمده"));
    Visitor.Answer clash = secretary.send(page, late);
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.body()).contains("Somebody else has saved this template", "دیرآمده");
    assertThat(secretary.send(page, fields(clash)).status()).isEqualTo(302);
    assertThat(versions(council)).isEqualTo(2);

    Proposal proposal = scene.rejected(council);
    assertThat(
            db.sql("select subject_fa from letter where proposal_id = ? and template_version = 3")
                .param(proposal.id())
                .query(String.class)
                .list())
        .containsExactly("دیرآمده");
  }

  @Test
  void onlyTheSecretaryOfTheCouncilFindsThem() {
    TestCouncil council = councils.found();
    String page = page(council, "REJECTED");
    for (String other : List.of("officer1", "auditor", "seat-health", "agency-doe")) {
      Visitor visitor = Visitor.of(mvc, council.username(other));
      assertThat(visitor.get(page).status()).as(other).isEqualTo(404);
      assertThat(visitor.get("/letters/templates").status()).as(other).isEqualTo(404);
      assertThat(visitor.send(page, Map.of()).status()).as(other).isEqualTo(404);
    }
    Visitor stranger = Visitor.of(mvc, councils.found().username("seat-secretary"));
    assertThat(stranger.get(page).status()).isEqualTo(404);
    assertThat(stranger.get("/letters/templates").status()).isEqualTo(200);
    assertThat(
            Visitor.of(mvc, council.username("seat-secretary"))
                .get(page(council, "NOTHING"))
                .status())
        .isEqualTo(404);
  }

  private void refuses(TestCouncil council, String field, String text, String complaint) {
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary")).reading("en");
    String page = page(council, "REJECTED");
    Map<String, List<String>> typed = new LinkedHashMap<>(fields(secretary.get(page)));
    typed.put(field, List.of(text));
    Visitor.Answer answer = secretary.send(page, typed);
    assertThat(answer.status()).as(text).isEqualTo(422);
    assertThat(answer.body()).contains(complaint, "id=\"field-" + field + "-error\"", text);
  }

  private static Map<String, List<String>> fields(Visitor.Answer shown) {
    return PageForm.in(shown.body()).get(0).values();
  }

  private static String page(TestCouncil council, String kind) {
    return "/letters/templates/" + kind + "?council=" + council.id();
  }

  private long versions(TestCouncil council) {
    return db.sql("select count(*) from letter_template where council_id = ?")
        .param(council.id())
        .query(Long.class)
        .single();
  }
}
