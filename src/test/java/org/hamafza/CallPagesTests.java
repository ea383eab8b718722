package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.Visitor.Answer;
import org.hamafza.proposals.CallContent;
import org.hamafza.proposals.CallFixtures;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of calls as the secretariat writes them and an NGO answers, in both languages. */
@DatabaseTest
class CallPagesTests {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 11, 30);

  @Autowired CallFixtures calls;
  @Autowired ProposalFixtures fixtures;
  @Autowired TestCouncils councils;
  @Autowired ManualClock clock;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void found() {
    clock.setDay(TODAY);
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
  }

  @Test
  void leadFromAFormToASubmittedProposal() {
    Map<String, List<String>> typed = fields("officer1", "/calls/new");
    put(typed, "titleFa", "فراخوان تالاب", "titleEn", "Wetlands", "purposeFa", "پایش");
    put(typed, "opensOn", "۱۳۹۹/۰۸/۰۱", "closesOn", "1399/09/10", "areas", "ENV");
    put(typed, "document1Fa", "نقشهٔ <میدانی>", "document1En", "Field <map>");
    put(typed, "ceiling", "۹۰۰٬۰۰۰٬۰۰۰", "weight-NEED", "70", "weight-VALUE", "30");
    String call = as("officer1").send("/calls", typed).location();
    assertThat(as("writer").get(call).status()).isEqualTo(404);
    Answer read = as("seat-secretary").get(call + "/publish");
    assertThat(read.body()).contains("نقشهٔ &lt;میدانی&gt;").contains("۱۳۹۹");
    Map<String, List<String>> seen = fields("seat-secretary", call + "/publish");
    assertThat(as("seat-secretary").send(call + "/publish", seen).location()).isEqualTo(call);
    String number = council.council().code() + "-1399-F-01";
    String english = as("writer").reading("en").get(call).body();
    assertThat(english)
        .contains(number)
        .contains("2020-11-30")
        .contains("Tehran time (Asia/Tehran)")
        .contains("Field &lt;map&gt;")
        .contains("Begin a proposal under this call")
        .doesNotContain("Proposals submitted");
    assertThat(as("writer").get(call).body()).contains("ساعت ۲۴ به وقت تهران");
    Map<String, List<String>> begin = fields("writer", call);
    String draft = as("writer").send("/proposals", begin).location();
    assertThat(draft).endsWith("/edit");
    String proposal = draft.replace("/edit", "");
    assertThat(as("writer").get(proposal).body()).contains(number);
    assertThat(as("writer").get(proposal + "/files").body()).contains("نقشهٔ &lt;میدانی&gt;");
    assertThat(as("writer").get("/proposals").body()).contains(number);
  }

  @Test
  void showWhatIsWrongAtTheFieldsAndKeepWhatWasTyped() {
    Map<String, List<String>> typed = fields("officer1", "/calls/new");
    put(typed, "titleFa", "عنوان ماندگار", "opensOn", "1399/09/01", "closesOn", "1399/08/30");
    put(typed, "ceiling", "0", "weight-NEED", "50", "weight-DESIGN", "49");
    put(typed, "document2En", "Only English", "areas", "NOWHERE");
    Answer refused = as("officer1").send("/calls", typed);
    assertThat(refused.status()).isEqualTo(422);
    for (String field :
        List.of(
            "titleEn", "purposeFa", "closesOn", "ceiling", "areas", "weight-NEED", "document2Fa")) {
      assertThat(refused.body()).contains("field-" + field + "-error");
    }
    assertThat(refused.body()).contains("عنوان ماندگار").contains("Only English").contains("۹۹");
    long call = calls.publish(council, content(LAST));
    Map<String, List<String>> amended = fields("seat-secretary", "/calls/" + call + "/amend");
    put(amended, "closesOn", "1399/09/09", "reason", " ");
    Answer page = as("seat-secretary").send("/calls/" + call + "/amend", amended);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("field-reason-error");
    put(amended, "reason", "علت");
    page = as("seat-secretary").send("/calls/" + call + "/amend", amended);
    assertThat(page.body()).contains("field-closesOn-error").contains("۱۳۹۹/۰۹/۱۰");
  }

  @Test
  void keepTheTextOfAnOldTab() {
    long call = calls.draft(council, content(LAST));
    String page = "/calls/" + call + "/edit";
    Map<String, List<String>> old = fields("officer1", page);
    put(old, "titleFa", "نو");
    assertThat(as("officer1").send(page, old).status()).isEqualTo(302);
    put(old, "titleFa", "کهنه");
    Answer refused = as("officer1").send(page, old);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("کهنه").contains("name=\"edition\" value=\"1\"");
  }

  @Test
  void listByStateAndWordsPageByPage() {
    for (int i = 0; i < 26; i++) {
      calls.publish(council, content(LAST));
    }
    calls.publish(council, CallFixtures.content(LAST, LAST));
    calls.draft(council, content(LAST));
    Visitor writer = as("writer").reading("en");
    String first = writer.get("/calls?state=OPEN").body();
    assertThat(first.split("/calls/\\d+\"")).hasSize(26);
    String older = first.replaceAll("(?s).*href=\"(/calls[?][^\"]*before=\\d+)\".*", "$1");
    assertThat(writer.get(older.replace("&amp;", "&")).body().split("/calls/\\d+\"")).hasSize(2);
    assertThat(writer.get("/calls?state=COMING").body().split("/calls/\\d+\"")).hasSize(2);
    assertThat(writer.get("/calls?state=DRAFT").body()).contains("No call has these words");
    assertThat(as("officer1").get("/calls?state=DRAFT").body().split("/calls/\\d+\"")).hasSize(2);
    assertThat(writer.get("/calls?q=F-07").body().split("/calls/\\d+\"")).hasSize(2);
    assertThat(as("writer").get("/calls?q=تالابها").body()).contains("<table");
    assertThat(as("writer").get("/calls?q=کوهستان").body()).doesNotContain("<table");
  }

  @Test
  void sayPlainlyWhyAProposalIsNotAdmitted() {
    long call = calls.publish(council, content(TODAY));
    long id = calls.proposal(council, ngo, "writer", call);
    long large =
        fixtures.aProposal(council).by(ngo, "writer").requesting(2 * CallFixtures.CEILING).draft();
    calls.put(council, "writer", large, call);
    String page = "/proposals/" + large;
    assertThat(as("writer").reading("en").get(page + "/check").body())
        .contains("grants at most")
        .contains("1,000,000,000")
        .contains("/edit#field-requested")
        .doesNotContain(page + "/submit");
    Map<String, List<String>> edition = Map.of("edition", List.of("0"));
    assertThat(as("writer").send(page + "/submit", edition).location()).endsWith("/check");
    Answer api = as("writer").reading("en").json("POST", "/api/v1" + page + "/submit", null);
    assertThat(api.status()).isEqualTo(422);
    assertThat(api.body()).contains("requested").contains("1,000,000,000");
    clock.setDay(TODAY.plusDays(1));
    String late = "/proposals/" + id;
    assertThat(as("writer").reading("en").get(late + "/check").body())
        .contains("midnight in Tehran time")
        .doesNotContain(late + "/submit");
    Answer refused = as("writer").reading("en").send(late + "/submit", edition);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("midnight in Tehran time").contains("2020-11-01");
    Map<String, List<String>> exception = new LinkedHashMap<>();
    put(exception, "ngo", ngo.legalId(), "lastDay", "1399/08/20", "reason", "بیماری نماینده");
    String exceptions = "/calls/" + call + "/exceptions";
    assertThat(as("seat-secretary").send(exceptions, exception).status()).isEqualTo(302);
    assertThat(as("writer").reading("en").get("/calls/" + call).body())
        .contains("allowed to submit until the end of");
    assertThat(as("writer").send(late + "/submit", edition).location()).isEqualTo(late);
  }

  @Test
  void nameOwnDocumentsWhereverTheyAreMissed() {
    long call = calls.publish(council, CallFixtures.content(TODAY, LAST));
    long id = calls.proposal(council, ngo, "writer", call);
    String name = CallFixtures.DOCUMENT.en();
    assertThat(as("writer").reading("en").get("/proposals/" + id + "/check").body())
        .contains(name)
        .contains("The call for proposals under which");
    int edition = fixtures.draftEdition(council, "writer", id);
    as("writer")
        .send(
            "/proposals/" + id + "/submit", Map.of("edition", List.of(Integer.toString(edition))));
    jobs.runAll();
    String task = "/proposals/screen-proposal/" + fixtures.work(id).id();
    assertThat(as("officer1").reading("en").get(task).body())
        .contains(name)
        .contains("/calls/" + call);
    assertThat(as("officer1").get(task).body()).contains(CallFixtures.DOCUMENT.fa());
    String number = fixtures.number(id);
    assertThat(as("auditor").reading("en").get("/cases/" + number).body())
        .contains("Submitted under a call")
        .contains(name)
        .doesNotContain("CALL_");
    String kind =
        "CALL_"
            + db.sql("select id from call_document where call_id = ?")
                .param(call)
                .query(Long.class)
                .single();
    fixtures.complete(council, "officer1", id, Map.of("decision", "DEFICIENT"));
    String files = "/proposals/" + id + "/files";
    assertThat(as("writer").upload(files, "CALL_999999").status()).isEqualTo(422);
    assertThat(as("writer").upload(files, kind).status()).isEqualTo(302);
    assertThat(as("writer").reading("en").get(files).body()).contains("<td>" + name + "</td>");
  }

  @Test
  void haveARecordThatAuditorsFind() {
    long call = calls.publish(council, CallFixtures.content(TODAY, LAST));
    Map<String, List<String>> amended = fields("seat-secretary", "/calls/" + call + "/amend");
    put(amended, "closesOn", "1399/10/01", "reason", "درخواست تشکل‌ها");
    as("seat-secretary").send("/calls/" + call + "/amend", amended);
    String number = council.council().code() + "-1399-F-01";
    for (String language : List.of("fa", "en")) {
      Visitor auditor = as("auditor").reading(language);
      assertThat(auditor.get("/record?type=call").body()).contains(number);
      assertThat(auditor.get("/calls/" + call).body()).contains("/cases/" + number);
      assertThat(auditor.get("/cases/" + number).body())
          .contains("درخواست تشکل‌ها")
          .contains(language.equals("fa") ? "فراخوان اصلاح شد" : "Call for proposals amended")
          .doesNotContain("/diagram");
    }
    assertThat(as("writer").get("/cases/" + number).status()).isEqualTo(404);
    Map<String, List<String>> reason = Map.of("reason", List.of("بودجه کافی نیست"));
    as("seat-secretary").send("/calls/" + call + "/withdraw", reason);
    assertThat(as("writer").get("/calls/" + call).body())
        .contains("بودجه کافی نیست")
        .doesNotContain("action=\"/proposals\"");
  }

  private static CallContent content(LocalDate closes) {
    return CallFixtures.content(TODAY, closes, List.of(), Map.of());
  }

  private Visitor as(String name) {
    return Visitor.of(mvc, council.username(name));
  }

  private Map<String, List<String>> fields(String name, String page) {
    Answer shown = as(name).get(page);
    assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    return new LinkedHashMap<>(PageForm.in(shown.body()).get(0).values());
  }

  private static void put(Map<String, List<String>> fields, String... typed) {
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], List.of(typed[i + 1]));
    }
  }
}
