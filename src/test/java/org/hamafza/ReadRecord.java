package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.Visitor.Answer;
import org.springframework.test.web.servlet.MockMvc;

/** Reads the record of a whole case as an auditor does: pages, filters, print, file, API. */
final class ReadRecord {

  /** All seats but the one whose agency the case wants. */
  private static final int VOTERS = 10;

  private static final Pattern ENTRY = Pattern.compile("id=\"entry-(\\d+)\"");
  private static final Pattern PATH = Pattern.compile("data-path=\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern STAGE = Pattern.compile("<option value=\"(\\d+)\">[^<]*,");
  private static final Pattern FACT =
      Pattern.compile(
          "<dt>([^<]*)</dt><dd class=\"hz-lines\" dir=\"auto\">(?:<bdi>|<a [^>]*>)([^<]*)<");
  private static final Pattern CODE =
      Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{3,}|[AN]-[A-Z0-9]+|[a-z]+[A-Z]\\w*");
  // Abbreviations that are words of the language themselves.
  private static final Set<String> WORDS = Set.of("NGO", "IBAN");

  private final MockMvc mvc;
  private final ObjectMapper json;
  private final String auditor;
  private final String number;

  ReadRecord(MockMvc mvc, ObjectMapper json, String auditor, String number) {
    this.mvc = mvc;
    this.json = json;
    this.auditor = auditor;
    this.number = number;
  }

  void everything() throws Exception {
    List<String> all = exported();
    assertThat(all).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    for (String language : List.of("fa", "en")) {
      Visitor visitor = Visitor.of(mvc, auditor).reading(language);
      pagesHoldEverythingOnce(visitor, all);
      printHoldsEverything(visitor, all);
      nothingIsLeftInCode(visitor);
      theDrawingSpeaksTheLanguageOfTheReader(visitor, language);
    }
    filtersNarrow(all);
    decisionsSayByWhichRule();
    eachVoteStandsThereOnce();
    apiGivesTheSame(all);
  }

  private List<String> exported() throws Exception {
    Answer answer = Visitor.of(mvc, auditor).get("/cases/" + number + "/record.json");
    assertThat(answer.type()).startsWith("application/json");
    JsonNode entries = json.readTree(answer.body()).path("entries");
    List<String> ids = new ArrayList<>();
    entries.forEach(entry -> ids.add(entry.path("id").asText()));
    assertThat(entries.get(0).path("details").isObject()).isTrue();
    return ids;
  }

  private void pagesHoldEverythingOnce(Visitor visitor, List<String> all) {
    List<String> seen = new ArrayList<>();
    String path = "/cases/" + number;
    while (path != null) {
      Answer page = visitor.get(path);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      RouteTests.harmless(page, path);
      List<String> here = ids(page);
      assertThat(here).hasSizeBetween(1, 50);
      seen.addAll(here);
      path = next(page);
    }
    assertThat(seen).containsExactlyElementsOf(all);
  }

  private void printHoldsEverything(Visitor visitor, List<String> all) {
    Answer page = visitor.get("/cases/" + number + "/print");
    assertThat(ids(page)).containsExactlyElementsOf(all);
    assertThat(page.body())
        .doesNotContain("<details>")
        .contains("<details open=\"open\"")
        .contains("class=\"hz-brief\"");
  }

  // Constants of the program, names of variables and codes of parties mean nothing to a reader.
  private void nothingIsLeftInCode(Visitor visitor) {
    Set<String> codes = new TreeSet<>();
    List<MatchResult> facts =
        FACT.matcher(visitor.get("/cases/" + number + "/print").body()).results().toList();
    assertThat(facts).hasSizeGreaterThan(500);
    facts.forEach(
        fact -> {
          for (String word : (fact.group(1) + " " + fact.group(2)).split("[\\s;,،؛:()]+")) {
            if (CODE.matcher(word).matches() && !WORDS.contains(word)) {
              codes.add(fact.group(1) + " = " + fact.group(2));
            }
          }
        });
    assertThat(codes).isEmpty();
  }

  private void theDrawingSpeaksTheLanguageOfTheReader(Visitor visitor, String language)
      throws Exception {
    Answer page = visitor.get("/cases/" + number + "/diagram");
    assertThat(page.status()).isEqualTo(200);
    Matcher path = PATH.matcher(page.body());
    assertThat(path.find()).isTrue();
    JsonNode labels = json.readTree(visitor.get(path.group(1)).body()).path("labels");
    boolean persian = language.equals("fa");
    assertThat(labels.path("Participant_ProposalApproval").asText())
        .isEqualTo(persian ? "تصویب و اجرای طرح مشترک" : "Proposal approval");
    assertThat(labels.path("Lane_Secretariat").asText())
        .isEqualTo(persian ? "دبیرخانه" : "Secretariat");
    labels.forEach(
        label ->
            assertThat(
                    Character.UnicodeScript.of(label.asText().codePointAt(0))
                        == Character.UnicodeScript.ARABIC)
                .as(label.asText())
                .isEqualTo(persian));
  }

  private void filtersNarrow(List<String> all) {
    List<String> votes = filtered("kind=VoteCast");
    assertThat(votes).hasSize(VOTERS);
    assertThat(filtered("person=system")).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(filtered("q=" + RouteTests.encoded("Gavkhuni friends"))).isNotEmpty();
    assertThat(filtered("q=nobodywrotethis")).isEmpty();
    assertThat(filtered("q=" + RouteTests.encoded("review route rule"))).isEmpty();
    assertThat(filtered("q=" + RouteTests.encoded("council, regular"))).isNotEmpty();
    assertThat(filtered("from=1399/08/11&to=1399/08/11")).isNotEmpty();
    assertThat(filtered("to=1398/01/01")).isEmpty();
    List<String> byStage = new ArrayList<>(filtered("stage=0"));
    STAGE
        .matcher(english("/cases/" + number).body())
        .results()
        .forEach(stage -> byStage.addAll(filtered("stage=" + stage.group(1))));
    assertThat(byStage).as("the stages together").containsExactlyElementsOf(all);
    assertThat(filtered("kind=VoteCast&q=health")).as("the seat of health").hasSize(1);
    assertThat(english("/cases/" + number + "?from=x").status()).isEqualTo(422);
    assertThat(english("/cases/" + number + "?from=1399/08/12&to=1399/08/11").status())
        .isEqualTo(422);
  }

  private List<String> filtered(String query) {
    List<String> found = new ArrayList<>();
    String path = "/cases/" + number + "?" + query;
    while (path != null) {
      Answer page = english(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      found.addAll(ids(page));
      path = next(page);
    }
    return found;
  }

  private void decisionsSayByWhichRule() {
    String page = english("/cases/" + number + "/print?kind=DecisionMade").body();
    assertThat(page)
        .contains("Decision table Review route, version 1")
        // DMN-03 row 10, counted with the guard: whatever no row before it meets.
        .contains("rule 11 of 11")
        .contains("This rule has no condition of its own.")
        // DMN-06 row 4: a regular item in a regular session or a second call.
        .contains("Regular or Second call")
        // DMN-13, grade B.
        .contains("Decision table Limits of support, version 1")
        // DMN-04: more than the small amount needs a finance reviewer.
        .contains("&gt; Limit: small amount (rial)")
        .doesNotContain("This entry does not say by which rule.");
  }

  private void eachVoteStandsThereOnce() {
    String page = english("/cases/" + number + "/print?kind=VoteCast").body();
    List<String> voters =
        Pattern.compile("·\\s*<bdi>([^<]+)</bdi> · ")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(voters).hasSize(VOTERS).doesNotHaveDuplicates();
    assertThat(page).contains("In favour").contains("Deputy governor for political");
  }

  private void apiGivesTheSame(List<String> all) throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode part = api("limit=100&cursor=" + cursor);
      assertThat(part.path("entries").size()).isBetween(1, 100);
      part.path("entries").forEach(entry -> ids.add(entry.path("id").asText()));
      cursor = part.path("next").isNull() ? null : part.path("next").asText();
    } while (cursor != null);
    assertThat(ids).containsExactlyElementsOf(all);
    assertThat(api("kind=VoteCast").path("entries")).hasSize(VOTERS);
    assertThat(api("person=system&limit=1").path("next").asText()).isNotEmpty();
    for (String wrong :
        List.of("limit=0", "cursor=x", "kind=%3B", "stage=x", "from=31", "person=x")) {
      Answer answer =
          Visitor.of(mvc, auditor).get("/api/v1/proposals/" + number + "/trace?" + wrong);
      assertThat(answer.isProblem()).as(wrong + ": " + answer.body()).isTrue();
    }
  }

  private JsonNode api(String query) throws Exception {
    return json.readTree(
        Visitor.of(mvc, auditor).get("/api/v1/proposals/" + number + "/trace?" + query).body());
  }

  private Answer english(String path) {
    return Visitor.of(mvc, auditor).reading(Locale.ENGLISH.getLanguage()).get(path);
  }

  private static List<String> ids(Answer page) {
    return ENTRY.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  private static String next(Answer page) {
    return NEXT.matcher(page.body())
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .findFirst()
        .orElse(null);
  }
}
