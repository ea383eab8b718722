package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hamafza.Visitor.Answer;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.AgencyCatalogue;
import org.hamafza.registry.AgencyDetails;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Files of the registry: shown first, taken over as shown, and written so that they can be read.
 */
@DatabaseTest
class RegistryFileTests {

  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired Ngos ngos;
  @Autowired AgencyCatalogue catalogue;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  private TestCouncil council;
  private Visitor officer;
  private String page;

  @BeforeEach
  void found() {
    council = councils.found();
    officer = Visitor.of(mvc, council.username("officer1"));
    page = "/ngos/import?council=" + council.id();
  }

  @Test
  void showsFirstAndTakesOverThen() {
    String one = legalId();
    String two = legalId();
    String plan = plan(NgoCsv.of(row(one, "یکم"), row(two, "دوم")));
    assertThat(officer.get(plan).body()).contains("تازه: ۲ ·").contains("یکم").contains("دوم");
    assertThat(ngos.of(council.id())).isEmpty();
    assertThat(officer.send(plan, untouched(plan)).location()).isEqualTo("/ngos");
    assertThat(ngos.of(council.id())).extracting(Ngo::legalId).containsExactlyInAnyOrder(one, two);
    assertThat(kinds()).contains("NgoRegistered", "RegistryFileTaken");
    assertThat(
            db.sql(
                    "select body from audit_entry where kind = 'RegistryFileTaken' and council_id = ?")
                .param(council.id())
                .query(String.class)
                .single())
        .contains("\"newRows\":2")
        .contains("\"changedRows\":0");
    assertThat(officer.send(plan, Map.of()).status()).as("a second time").isEqualTo(409);
    assertThat(officer.get(plan).status()).isEqualTo(404);
    assertThat(
            db.sql("select content from registry_file where council_id = ?")
                .param(council.id())
                .query((row, index) -> "" + row.getString(1))
                .list())
        .allMatch(content -> content.isEmpty() || content.equals("null"));
  }

  @Test
  void listsEveryBadRowInTheLanguageOfTheReaderAndTakesNone() {
    TestCouncil elsewhere = councils.found();
    Ngo other = fixtures.ngo(elsewhere, "signatory", ProposalFixtures.likeN06("B"));
    String twice = legalId();
    String csv =
        NgoCsv.of(
            row(legalId(), "خوب"),
            row("10380123457", "شناسهٔ نادرست"),
            row(legalId(), "شبای نادرست").replace("IR2099", "IR2199"),
            row(legalId(), "حوزهٔ ناشناخته").replace("ENV HERITAGE", "ENV MOON"),
            row(legalId(), "شهرستان ناشناخته").replace(",ISF,", ",MARS,"),
            row(legalId(), "مرجع ناشناخته").replace("INTERIOR", "NOBODY"),
            row(twice, "بار نخست"),
            row(twice, "بار دوم"),
            row(other.legalId(), "از شورای دیگر"),
            row(legalId(), "پایان پیش از آغاز").replace("1408/01/01", "1390/01/01"),
            row(legalId(), "بله یا خیر").replace(",no,", ",maybe,"),
            "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16");
    String plan = plan(csv);
    String english = officer.reading("en").get(plan).body();
    assertThat(reasons(english))
        .containsExactly(
            "3 National identifier",
            "4 Account (IBAN)",
            "5 Areas of work",
            "6 Counties",
            "7 Licensing authority",
            "9 National identifier",
            "10 National identifier",
            "11 Valid to",
            "12 Renewal has been applied for",
            "13 row");
    assertThat(english)
        .contains("It stands in line 8 already")
        .contains("registered with another council")
        .contains("Write yes or no")
        .contains("New: 2");
    assertThat(officer.get(plan).body())
        .contains("پیش‌تر در سطر ۸ آمده است")
        .contains("بله یا خیر بنویسید");
    Map<String, List<String>> seen = untouched(plan);
    assertThat(officer.send(plan, seen).status()).isEqualTo(422);
    assertThat(ngos.of(council.id())).isEmpty();
  }

  @Test
  void takesWhatPersianAndArabicKeyboardsWrite() {
    String legalId = legalId();
    String persian =
        legalId.chars().mapToObj(c -> "" + (char) (c - '0' + 0x6F0)).reduce("", String::concat);
    String row =
        row(persian, "انجمن ياوران كودك")
            .replace("1398/01/01", "۱۳۹۸/۰۱/۰۱")
            .replace("ENV HERITAGE", "env، heritage")
            .replace(",no,", ",خیر,");
    String plan = plan("\uFEFF" + NgoCsv.of(row));
    assertThat(officer.send(plan, untouched(plan)).status()).isEqualTo(302);
    Ngo ngo = ngos.byCode(legalId).orElseThrow();
    assertThat(ngo.name().fa()).isEqualTo("انجمن یاوران کودک");
    assertThat(ngo.areas()).containsExactlyInAnyOrder("ENV", "HERITAGE");
  }

  @Test
  void refusesFilesThatAreNoTableInUnicode() {
    byte[] windows = NgoCsv.of(row(legalId(), "انجمن")).getBytes(Charset.forName("windows-1256"));
    byte[] utf16 = NgoCsv.of(row(legalId(), "انجمن")).getBytes(StandardCharsets.UTF_16);
    byte[] zero = (NgoCsv.of(row(legalId(), "انجمن")) + "\0").getBytes(StandardCharsets.UTF_8);
    for (byte[] wrong : List.of(windows, utf16, zero)) {
      assertThat(officer.uploadTable(page, wrong).status()).isEqualTo(422);
      assertThat(officer.uploadTable(page, wrong).body())
          .contains("UTF-8")
          .contains("field-file-error");
    }
    Answer large = officer.uploadTable(page, new byte[1024 * 1024 + 1]);
    assertThat(large.status()).isEqualTo(422);
    assertThat(large.body()).contains("۱٬۰۲۴");
    assertThat(officer.uploadTable(page, "").status()).isEqualTo(422);
    Answer columns = officer.uploadTable(page, "legal_id,name_fa\n1,x");
    assertThat(columns.body()).contains("name_en, areas, counties");
    assertThat(files()).isZero();
  }

  @Test
  void neverMergesWhatHasTheSameName() {
    Ngo known = fixtures.ngo(council, "signatory", ProposalFixtures.likeN06("B"));
    String one = legalId();
    String two = legalId();
    String csv =
        NgoCsv.of(
            row(one, "انجمن دوستداران گاوخوني (نمونه)"), row(two, "انجمن‌دوستداران گاوخونی نمونه"));
    String plan = plan(csv);
    assertThat(officer.get(plan).body()).contains("احتمال تکرار");
    Answer undecided = officer.send(plan, untouched(plan));
    assertThat(undecided.status()).isEqualTo(422);
    assertThat(undecided.body()).contains("field-row-2-error").contains("field-row-3-error");
    Map<String, List<String>> decided = untouched(plan);
    decided.put("row-2", List.of("OTHER"));
    Answer half = officer.send(plan, decided);
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.body()).doesNotContain("field-row-2-error").contains("value=\"OTHER\" checked");
    assertThat(ngos.of(council.id())).hasSize(1);
    decided.put("row-3", List.of("SAME"));
    assertThat(officer.send(plan, decided).status()).isEqualTo(302);
    assertThat(ngos.of(council.id()))
        .extracting(Ngo::legalId)
        .containsExactlyInAnyOrder(known.legalId(), one);
    assertThat(
            db.sql(
                    """
                    select body from audit_entry where kind = 'LikenessDecided' \
                    and council_id = ? order by id""")
                .param(council.id())
                .query(String.class)
                .list())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"known\":false").contains(known.legalId()),
            second -> assertThat(second).contains("\"known\":true").contains(two));
  }

  @Test
  void showsWhichFieldsChangeAndChangesThoseAlone() {
    Ngo ngo = fixtures.ngo(council, "signatory", ProposalFixtures.likeN06("B"));
    String csv = export(officer, "").replace("1398/17", "=1399/1").replace("ISF NAI", "KAS");
    String plan = plan(csv);
    assertThat(officer.reading("en").get(plan).body())
        .containsPattern(
            "Number of the licence</strong>:\\s*<del><bdi>1398/17</bdi></del>\\s*<ins><bdi>=1399/1<")
        .containsPattern("Counties</strong>:\\s*<del><bdi>ISF NAI</bdi></del>\\s*<ins><bdi>KAS<")
        .doesNotContain("Account (IBAN)</strong>");
    assertThat(officer.send(plan, untouched(plan)).status()).isEqualTo(302);
    Ngo changed = ngos.get(ngo.id());
    assertThat(changed.licence().number()).isEqualTo("=1399/1");
    assertThat(changed.counties()).containsExactly("KAS");
    assertThat(changed.areas()).isEqualTo(ngo.areas());
    assertThat(changed.grade()).isEqualTo("B");
    assertThat(export(officer, "")).contains(",'=1399/1,");
  }

  @Test
  void whatHasChangedMeanwhileIsShownAgain() {
    Ngo ngo = fixtures.ngo(council, "signatory", ProposalFixtures.likeN06("B"));
    String plan = plan(export(officer, "").replace("1398/17", "1399/1"));
    Map<String, List<String>> seen = untouched(plan);
    db.sql("update ngo set licence_number = '1397/2' where id = ?").param(ngo.id()).update();
    Answer again = officer.send(plan, seen);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("1397/2");
    assertThat(ngos.get(ngo.id()).licence().number()).isEqualTo("1397/2");
    assertThat(officer.send(plan, untouched(plan)).status()).isEqualTo(302);
    assertThat(ngos.get(ngo.id()).licence().number()).isEqualTo("1399/1");
  }

  @Test
  void ofAVerifiedNgoOnlyWhatTheSecretariatKnowsIsTaken() {
    Ngo ngo = fixtures.ngo(council, "signatory", ProposalFixtures.likeN06("B"));
    verify(ngo);
    String written = export(officer, "");
    assertThat(officer.reading("en").get(plan(written.replace("1398/17", "1399/1"))).body())
        .contains("changes only when the profile of the NGO is verified anew")
        .doesNotContain("Take over 1");
    String plan = plan(written.replace(",ACTIVE,", ",suspended,"));
    assertThat(officer.send(plan, untouched(plan)).status()).isEqualTo(302);
    assertThat(ngos.get(ngo.id()).licence().status().name()).isEqualTo("SUSPENDED");
    assertThat(ngos.get(ngo.id()).licence().number()).isEqualTo("1398/17");
  }

  @Test
  void noFileGivesAGrade() {
    fixtures.ngo(council, "signatory", ProposalFixtures.likeN06("B"));
    String better = export(officer, "").replace(",B\r\n", ",A\r\n");
    assertThat(officer.reading("en").get(plan(better)).body())
        .contains("A grade comes from evaluated projects only");
  }

  @Test
  void anExportedFileChangesNothingWhoeverReadsItAgain() {
    for (String grade : List.of("A", "NEW", "D")) {
      fixtures.ngo(council, "signatory-" + grade, ProposalFixtures.likeN06(grade));
    }
    verify(ngos.of(council.id()).get(0));
    Visitor secretary = Visitor.of(mvc, council.username("seat-secretary"));
    Answer handedIn = secretary.uploadTable(page, export(officer, ""));
    assertThat(secretary.get(handedIn.location()).body())
        .contains("تازه: ۰ · تغییریافته: ۰ · بی‌تغییر: ۳ · ناپذیرفتنی: ۰");
    assertThat(secretary.send(handedIn.location(), Map.of()).status()).isEqualTo(422);
  }

  @Test
  void anExportKeepsToTheFilterAndToWhatTheReaderMaySee() {
    Ngo ngo = fixtures.ngo(council, "signatory", ProposalFixtures.likeN06("B"));
    String plan = plan(NgoCsv.of(row(legalId(), "انجمن دیگر")));
    officer.send(plan, untouched(plan));
    assertThat(export(officer, "گاوخوني").lines()).hasSize(2);
    assertThat(export(officer, "").lines()).hasSize(3);
    assertThat(export(officer, "چیزی که نیست").lines()).hasSize(1);
    for (String name : List.of("seat-health", "reviewer1")) {
      assertThat(export(Visitor.of(mvc, council.username(name)), ""))
          .contains(ngo.legalId())
          .doesNotContain("iban")
          .doesNotContain("IR20")
          .doesNotContain("integrity_case");
    }
    assertThat(export(Visitor.of(mvc, council.username("auditor")), "")).contains(ngo.iban());
    String address = "/ngos/export?council=" + council.id();
    TestCouncil elsewhere = councils.found();
    assertThat(Visitor.of(mvc, elsewhere.username("officer1")).get(address).status())
        .isEqualTo(404);
    assertThat(officer.get("/ngos?q=gavkhuni").body()).contains("q=gavkhuni");
  }

  @Test
  void aFileIsOnlyForWhoHandedItIn() {
    String plan = plan(NgoCsv.of(row(legalId(), "انجمن")));
    Visitor other = Visitor.of(mvc, council.username("officer2"));
    assertThat(other.get(plan).status()).isEqualTo(404);
    assertThat(other.send(plan, untouched(plan)).status()).isEqualTo(404);
    assertThat(officer.get(plan.replace("/ngos/", "/agencies/")).status()).isEqualTo(404);
    Visitor member = Visitor.of(mvc, council.username("seat-health"));
    assertThat(member.get(page).status()).isEqualTo(404);
    assertThat(member.uploadTable(page, NgoCsv.of(row(legalId(), "انجمن"))).status())
        .isEqualTo(404);
    String next = plan(NgoCsv.of(row(legalId(), "انجمن")));
    assertThat(officer.get(plan).status()).as("replaced by the next one").isEqualTo(404);
    assertThat(officer.get(next).status()).isEqualTo(200);
  }

  @Test
  void theCatalogueOfAgenciesComesAndGoesAsAFile() {
    council.add("administrator", "it", Role.ADMINISTRATOR);
    Visitor keeper = Visitor.of(mvc, council.username("administrator"));
    String home = "/agencies/import";
    String written = keeper.get("/agencies/export").body();
    String same = keeper.uploadTable(home, written).location();
    assertThat(keeper.get(same).body())
        .contains("تازه: ۰ · تغییریافته: ۰ ·")
        .contains("ناپذیرفتنی: ۰");
    String code = "T" + council.id();
    String name = "دستگاه " + code;
    String csv =
        "code,name_fa,name_en,areas,leads,counties\n%s,%s,%s,ENV CHILD,,NAI KAS"
            .formatted(code, name, name);
    String plan = keeper.uploadTable(home, csv).location();
    Map<String, List<String>> seen = PageForm.in(keeper.get(plan).body()).get(0).values();
    assertThat(keeper.send(plan, seen).location()).isEqualTo("/agencies");
    AgencyDetails kept = catalogue.get(code);
    assertThat(kept.name()).isEqualTo(new LocalText(name, name));
    assertThat(kept.areas()).containsExactlyInAnyOrder("ENV", "CHILD");
    assertThat(kept.counties()).containsExactlyInAnyOrder("KAS", "NAI");
    assertThat(officer.get("/agencies/" + code).body()).contains("کاشان").contains("کودکان");
    String later = keeper.uploadTable(home, csv.replace("ENV CHILD", "ENV")).location();
    assertThat(keeper.reading("en").get(later).body()).contains("<del><bdi>CHILD ENV</bdi></del>");
    keeper.send(later, PageForm.in(keeper.get(later).body()).get(0).values());
    assertThat(catalogue.get(code).areas()).containsExactly("ENV");
    assertThat(officer.get(home).status()).isEqualTo(404);
    assertThat(officer.get("/agencies/export").body()).contains(code);
  }

  private void verify(Ngo ngo) {
    db.sql(
            """
            insert into ngo_profile (council_id, ngo_id, state, draft_content, created_at) \
            values (?, ?, 'VERIFIED', '{}', current_timestamp)""")
        .params(council.id(), ngo.id())
        .update();
    db.sql(
            """
            insert into profile_case (profile_id, council_id, number, outcome, opened_at, ended_at) \
            select id, council_id, ?, 'VERIFIED', created_at, created_at from ngo_profile \
            where ngo_id = ?""")
        .params("TEST-" + ngo.id(), ngo.id())
        .update();
    db.sql(
            """
            update ngo set profile_case_id = (select id from profile_case where number = ?) \
            where id = ?""")
        .params("TEST-" + ngo.id(), ngo.id())
        .update();
  }

  private String plan(String csv) {
    Answer answer = officer.uploadTable(page, csv);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    return answer.location();
  }

  private Map<String, List<String>> untouched(String plan) {
    return new LinkedHashMap<>(PageForm.in(officer.get(plan).body()).get(0).values());
  }

  private String export(Visitor reader, String words) {
    Answer answer =
        reader.get("/ngos/export?council=" + council.id() + "&q=" + RouteTests.encoded(words));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.type()).startsWith("text/csv");
    return answer.body();
  }

  private static List<String> reasons(String page) {
    String bad =
        page.substring(
            page.indexOf("id=\"bad\""), page.indexOf("<form", page.indexOf("id=\"bad\"")));
    return Pattern.compile(
            "<td class=\"hz-number\">([0-9]+)</td>.*?<li>\\s*(?:<strong>([^<]*)</strong>)?",
            Pattern.DOTALL)
        .matcher(bad)
        .results()
        .map(found -> found.group(1) + " " + (found.group(2) == null ? "row" : found.group(2)))
        .toList();
  }

  private List<String> kinds() {
    return db.sql("select kind from audit_entry where council_id = ?")
        .param(council.id())
        .query(String.class)
        .list();
  }

  private long files() {
    return db.sql("select count(*) from registry_file where council_id = ?")
        .param(council.id())
        .query(Long.class)
        .single();
  }

  private static String legalId() {
    return ProposalFixtures.likeN06("B").legalId();
  }

  private static String row(String legalId, String name) {
    return NgoCsv.row(legalId, name, "In English " + legalId);
  }
}
