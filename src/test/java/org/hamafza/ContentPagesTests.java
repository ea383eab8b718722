package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.Visitor.Answer;
import org.hamafza.clearance.ContentFixtures;
import org.hamafza.clearance.ContentItem;
import org.hamafza.clearance.ContentKind;
import org.hamafza.clearance.ContentState;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What people see of contents, and what follows from what they do there. */
@DatabaseTest
class ContentPagesTests {

  private static final String TITLE = "پرندگان تالاب";

  @Autowired TestCouncils councils;
  @Autowired ContentFixtures fixtures;
  @Autowired ProposalFixtures proposalFixtures;
  @Autowired ManualClock clock;
  @Autowired Jobs jobs;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  private TestCouncil council;
  private Proposal campaign;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    council.addAuthority("DOE");
    council.addAuthority("YS");
    Ngo partner = proposalFixtures.ngo(council, "friend", ProposalFixtures.likeN06("A"));
    proposalFixtures.ngo(council, "stranger", ProposalFixtures.likeN06("A"));
    campaign =
        fixtures
            .aCampaign(council)
            .with(content -> OtherContent.with(content, "partners", Set.of(partner.id())))
            .submit();
  }

  @Test
  void anNgoWritesHandsInAndFollowsAContent() {
    Visitor ngo = visitor("ngo");
    String list = "/proposals/" + campaign.id() + "/contents";
    assertThat(ngo.get("/proposals/" + campaign.id()).body()).contains(list);
    assertThat(ngo.get(list).body()).contains(list + "/new").contains("هنوز محتوایی نیست");
    Answer refused = ngo.send(list + "/new", Map.of("title", List.of(TITLE)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains(TITLE).contains("field-kind-error");
    String page = ngo.send(list + "/new", fields("TEXT", "")).location();
    Answer incomplete = ngo.send(page + "/submit", Map.of());
    assertThat(incomplete.status()).isEqualTo(422);
    assertThat(incomplete.body()).contains("متن را بنویسید");
    Map<String, List<String>> edited = fields("TEXT", "پرندگان را آرام ببینیم");
    edited.put("edition", List.of("0"));
    assertThat(ngo.send(page + "/edit", edited).location()).isEqualTo(page);
    Answer late = ngo.send(page + "/edit", edited);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("پرندگان را آرام ببینیم");
    assertThat(ngo.send(page + "/submit", Map.of()).location()).isEqualTo(page);
    assertThat(ngo.get(page).body()).contains("نزد مرجع موضوع").contains(page + "/take-back");
    assertThat(ngo.get(page + "/edit").location()).isEqualTo(page);
  }

  private static Map<String, List<String>> fields(String kind, String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("kind", List.of(kind));
    fields.put("title", List.of(TITLE));
    fields.put("language", List.of("FA"));
    fields.put("audience", List.of("همگان"));
    fields.put("body", List.of(body));
    return fields;
  }

  @Test
  void whatIsNotClearedIsReadByThoseOfTheCaseAndTheAuthorityOnly() {
    long begun = fixtures.begin(council, "ngo", campaign, ContentKind.TEXT, TITLE);
    seenBy(begun, "ngo");
    ContentItem waiting = fixtures.submit(council, "ngo", begun);
    seenBy(waiting.id(), "ngo", "officer1", "seat-secretary", "auditor", "authority-doe");
    assertThat(visitor("officer1").get("/contents").body()).doesNotContain(TITLE);
    fixtures.judge(council, "authority-doe", waiting, "APPROVE");
    seenBy(
        waiting.id(),
        "ngo",
        "friend",
        "officer1",
        "seat-secretary",
        "seat-health",
        "auditor",
        "agency-rwc",
        "reviewer1",
        "authority-doe",
        "authority-ys");
  }

  private void seenBy(long id, String... names) {
    Set<String> allowed = Set.of(names);
    for (String name :
        List.of(
            "ngo",
            "friend",
            "stranger",
            "officer1",
            "seat-secretary",
            "seat-health",
            "auditor",
            "agency-rwc",
            "reviewer1",
            "admin1",
            "authority-doe",
            "authority-ys")) {
      assertThat(visitor(name).get("/contents/" + id).status())
          .as(name)
          .isEqualTo(allowed.contains(name) ? 200 : 404);
    }
  }

  @Test
  void theRegisterShowsWhatIsClearedAndFindsIt() {
    ContentItem cleared = fixtures.cleared(council, campaign, TITLE);
    Visitor member = visitor("seat-health");
    assertThat(member.get("/contents").body())
        .contains(cleared.code())
        .contains(TITLE)
        .contains("۱۳۹۹");
    assertThat(member.get("/contents?q=" + cleared.code()).body()).contains(TITLE);
    assertThat(member.get("/contents?state=EXPIRED").body()).doesNotContain(TITLE);
    assertThat(member.get("/contents?kind=TEXT&language=FA").body()).contains(TITLE);
    assertThat(member.get("/contents?language=EN").body()).contains("چیزی یافت نشد");
    assertThat(visitor("friend").get("/contents").body()).contains(TITLE);
    assertThat(visitor("stranger").get("/contents").body()).doesNotContain(TITLE);
    assertThat(visitor("admin1").get("/contents").body()).doesNotContain(TITLE);
  }

  @Test
  void theRegisterIsPaged() {
    for (int i = 0; i < 27; i++) {
      fixtures.cleared(council, campaign, "محتوا " + i);
    }
    String first = visitor("officer1").get("/contents").body();
    assertThat(first).contains("C-0027").doesNotContain("C-0002");
    long before =
        db.sql("select id from content_item where council_id = ? and code like '%C-0003'")
            .param(council.id())
            .query(Long.class)
            .single();
    assertThat(first).contains("before=" + before);
    assertThat(visitor("officer1").get("/contents?before=" + before).body())
        .contains("C-0002")
        .doesNotContain("C-0027");
  }

  @Test
  void whoeverTakesTheFileOrSaysSoHearsOfTheCorrection() {
    long begun = fixtures.begin(council, "ngo", campaign, ContentKind.IMAGE, TITLE);
    fixtures.picture(council, "ngo", begun);
    ContentItem waiting = fixtures.submit(council, "ngo", begun);
    String file = "/contents/" + begun + "/files/" + waiting.fileId();
    assertThat(visitor("officer1").get(file).status()).isEqualTo(200);
    fixtures.judge(council, "authority-doe", waiting, "APPROVE");
    assertThat(visitor("reviewer1").get(file).status()).isEqualTo(200);
    assertThat(visitor("stranger").get(file).status()).isEqualTo(404);
    Visitor member = visitor("seat-health");
    assertThat(member.get("/contents/" + begun).body()).contains("/contents/" + begun + "/use");
    member.send("/contents/" + begun + "/use", Map.of());
    assertThat(member.get("/contents/" + begun).body()).contains("استفادهٔ شما ثبت شده است");
    Visitor authority = visitor("authority-doe");
    String withdrawal = "/contents/" + begun + "/withdraw";
    assertThat(authority.get("/contents/" + begun).body()).contains(withdrawal);
    assertThat(visitor("authority-ys").get(withdrawal).status()).isEqualTo(404);
    Answer refused = authority.send(withdrawal, Map.of("reason", List.of("عدد نادرست")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("عدد نادرست").contains("field-correction-error");
    authority.send(
        withdrawal, Map.of("reason", List.of("عدد نادرست"), "correction", List.of("عدد درست ۴۰۰")));
    jobs.runAll();
    for (String name : List.of("ngo", "friend", "reviewer1", "seat-health")) {
      assertThat(told(name)).as(name).isOne();
    }
    for (String name : List.of("officer1", "stranger", "auditor")) {
      assertThat(told(name)).as(name).isZero();
    }
    assertThat(member.get("/contents/" + begun).body()).contains("عدد درست ۴۰۰");
  }

  @Test
  void theAuthorityThatBelongsToTheNgoDoesNotJudgeIt() {
    ContentItem waiting = fixtures.submit(council, "ngo", campaign, TITLE);
    String page = "/clearance/clear-content/" + fixtures.work(waiting).id();
    assertThat(visitor("authority-doe").get(page).body()).contains(TITLE);
    db.sql(
            """
            insert into appointment (person_id, role, council_id, ngo_id, valid_from) \
            select ?, 'NGO_SUBMITTER', ?, ngo_id, date '2019-01-01' from appointment \
            where person_id = ? and role = 'NGO_SIGNATORY'""")
        .params(council.personId("authority-doe"), council.id(), council.personId("friend"))
        .update();
    assertThat(visitor("authority-doe").get(page).status()).isEqualTo(404);
  }

  @Test
  void aFilmIsTakenForAContentButNotForAProposal() {
    long begun = fixtures.begin(council, "ngo", campaign, ContentKind.VIDEO, TITLE);
    String body = visitor("ngo").get("/contents/" + begun).body();
    assertThat(body).contains(".mp4");
    byte[] film = "\0\0\0\20ftypisom\0\0\2\0\0\0\0\10moov".getBytes(StandardCharsets.ISO_8859_1);
    fixtures.put(council, "ngo", begun, "film.mp4", film);
    assertThat(fixtures.submit(council, "ngo", begun).state()).isEqualTo(ContentState.WAITING);
    long draft = proposalFixtures.aProposal(council).signedBy("drafter").draft();
    assertThat(visitor("drafter").get("/proposals/" + draft + "/files").body())
        .doesNotContain(".mp4");
  }

  private long told(String name) {
    return db.sql("select count(*) from notification where person_id = ? and body like ?")
        .params(council.personId(name), "%عدد درست ۴۰۰%")
        .query(Long.class)
        .single();
  }

  private Visitor visitor(String name) {
    return Visitor.of(mvc, council.username(name));
  }
}
