package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Minutes tell what happened, are commented, signed or refused, and printed as they were signed.
 */
@DatabaseTest
@Import(ReadyCases.class)
class MinutesTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private MinutesReaders readers;
  @Autowired private UnsignedMinutes unsigned;
  @Autowired private WorkingCalendar calendar;
  @Autowired private MinutesPapers papers;
  @Autowired private ReadyCases cases;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;
  private Session session;

  @BeforeEach
  void holdASessionWithACaseAndAPolicyItem() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    long ngo = cases.ngo(council, "ngo-a");
    long proposal = cases.ready(council, ngo, "T06", 900_000_000L, 1_300_000_000L, "DOE");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(1, proposal);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    meeting.declare(Map.of());
    meeting.fix("کارگروه‌ها تشکیل شود", null, "");
    meeting.vote(Set.of(), 9, 0, 0, 0);
    meeting.declare(Map.of("ENVIRONMENT", "COI-4"));
    meeting.fix("متن محرمانه برای محیط زیست", "900000000", "گزارش ماهانه");
    meeting.vote(Set.of("ENVIRONMENT"), 6, 1, 1, 0);
  }

  @Test
  void thePrintTellsWhatHappenedAndHasTheFingerprintThatThePageShows() throws Exception {
    draft();
    clock.advance(Duration.ofDays(5));
    sign("SECRETARY", form("agreed", "true"));
    meeting.complete(person("CHAIR"), "SignAsChair", form("agreed", "true"));

    MockHttpServletResponse print = print("officer1");
    assertThat(print.getStatus()).isEqualTo(200);
    byte[] bytes = print.getContentAsByteArray();
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    String page = meeting.page("officer1", "/sessions/" + session.id() + "/minutes?lang=en");
    assertThat(page).contains(sha256, "file and content are as they were signed");
    String content = papers.state(session.id()).content();
    assertThat(CanonicalJson.sha256Hex(content))
        .isEqualTo(sessions.get(session.id()).minutesSha256());
    assertThat(content).contains("HEALTH", "COI-4", "گزارش شفاهی");
    assertThat(joined(bytes)).contains(session.number(), "COI-4");
    assertThat(new PdfReader(bytes).getNumberOfPages()).isGreaterThan(1);
    assertThat(count("MinutesPrinted")).isEqualTo(1);
  }

  @Test
  void aFileThatWasTamperedWithIsFound() {
    draft();
    clock.advance(Duration.ofDays(5));
    sign("SECRETARY", form("agreed", "true"));
    meeting.complete(person("CHAIR"), "SignAsChair", form("agreed", "true"));
    db.sql(
            """
            update attachment_chunk set content = ? where attachment_id = \
            (select minutes_paper from council_session where id = ?)""")
        .params(new byte[] {1, 2, 3}, session.id())
        .update();
    assertThat(meeting.page("officer1", "/sessions/" + session.id() + "/minutes?lang=en"))
        .contains("is not what was signed");
  }

  @Test
  void aRecusedMemberGetsAnExcerptWithoutTheItem() throws Exception {
    draft();
    clock.advance(Duration.ofDays(5));
    sign("SECRETARY", form("agreed", "true"));
    meeting.complete(person("CHAIR"), "SignAsChair", form("agreed", "true"));
    int whole = print(person("HEALTH")).getContentAsByteArray().length;
    byte[] excerpt = print(person("ENVIRONMENT")).getContentAsByteArray();
    assertThat(excerpt.length).isLessThan(whole);
    assertThat(joined(excerpt)).doesNotContain("COI-4");
    assertThat(joined(print("officer1").getContentAsByteArray())).contains("COI-4");
    String page = "/sessions/" + session.id() + "/minutes";
    assertThat(meeting.page(person("ENVIRONMENT"), page)).doesNotContain("گزارش شفاهی");
    assertThat(meeting.page(person("HEALTH"), page)).contains("گزارش شفاهی");
    assertThat(print("ngo-a").getStatus()).isEqualTo(404);
  }

  @Test
  void whoSignsBeforeTheMembersTimeIsOverGivesAReason() {
    draft();
    assertThatThrownBy(() -> sign("SECRETARY", form("agreed", "true")))
        .isInstanceOf(InvalidInput.class);
    for (String seat : Meeting.NINE) {
      comment(seat, seat.equals("HEALTH") ? "نام من نادرست است" : "");
    }
    sign("SECRETARY", form("agreed", "true"));
    assertThat(papers.state(session.id()).earlyReason()).isEmpty();
    assertThatThrownBy(() -> comment("WOMEN", "دیر شد")).isInstanceOf(Conflict.class);
    String page = "/sessions/" + session.id() + "/minutes";
    assertThat(meeting.page("officer1", page)).contains("نام من نادرست است");
    assertThat(meeting.page(person("WOMEN"), page)).doesNotContain("نام من نادرست است");
    assertThatThrownBy(() -> comment("JUSTICE", "نبودم")).isInstanceOf(NotFound.class);
  }

  @Test
  void aSecretaryWhoRefusesIsReplacedByAnotherAndTheChairByTheActingChair() {
    draft();
    WorkItem work = meeting.open(person("SECRETARY"), "SignAsSecretary").get(0);
    assertThatThrownBy(
            () ->
                meeting.complete(
                    person("SECRETARY"), work, form("agreed", "true", "refusal", "هر دو")))
        .isInstanceOf(InvalidInput.class);
    sign("SECRETARY", form("refusal", "بند دوم درست نیامده"));
    meeting.complete(person("CHAIR"), "SignAsChair", form("refusal", "من هم نمی‌پذیرم"));
    assertThat(meeting.open(person("SECRETARY"), "SignInstead")).isEmpty();
    meeting.complete("signer", "SignInstead", form("agreed", "true"));
    assertThat(meeting.open("signer", "SignInstead")).isEmpty();
    meeting.complete(person("YOUTH_SPORT"), "SignInstead", form("agreed", "true"));

    Session signed = sessions.get(session.id());
    assertThat(signed.state()).isEqualTo(SessionState.PUBLISHED);
    assertThat(signed.secretary().personId()).isEqualTo(council.personId("signer"));
    assertThat(signed.chair().personId()).isEqualTo(council.personId(person("YOUTH_SPORT")));
    assertThat(papers.refusals(session.id()))
        .extracting(MinutesPapers.Refusal::reason)
        .containsExactly("بند دوم درست نیامده", "من هم نمی‌پذیرم");
    assertThat(meeting.page("officer1", "/sessions/" + session.id() + "/minutes"))
        .contains("بند دوم درست نیامده");
    assertThat(count("SignatureRefused")).isEqualTo(2);
  }

  @Test
  void everyEditionStaysAndNoneIsWrittenAfterTheSignature() {
    draft();
    String edit = "/sessions/" + session.id() + "/minutes/edit";
    assertThat(meeting.page("officer1", edit)).contains("گزارش شفاهی");
    assertThat(meeting.send("officer1", edit, form("summaryFa", "متن دوم"))).isEqualTo(302);
    assertThat(meeting.send(person("HEALTH"), edit, form("summaryFa", "متن سوم"))).isEqualTo(404);
    String page = meeting.page("officer1", "/sessions/" + session.id() + "/minutes");
    assertThat(page).contains("متن دوم", "شرح نشست");
    sign("SECRETARY", form("agreed", "true", "early", "خوانده شد"));
    assertThat(meeting.send("officer1", edit, form("summaryFa", "متن چهارم"))).isEqualTo(409);
  }

  @Test
  void theChairAndThenTheAuditorsAreToldOnceThatMinutesAreNotSigned() {
    Instant closed = sessions.get(session.id()).closedAt();
    clock.set(calendar.due(closed, Term.parse("10WD")).minusSeconds(1));
    unsigned.sweep();
    assertThat(told(person("CHAIR"))).isZero();
    clock.advance(Duration.ofSeconds(1));
    unsigned.sweep();
    unsigned.sweep();
    assertThat(told(person("CHAIR"))).isOne();
    assertThat(told(person("SECRETARY"))).isOne();
    assertThat(told("auditor")).isZero();
    clock.set(calendar.due(closed, Term.parse("20WD")));
    unsigned.sweep();
    unsigned.sweep();
    assertThat(told(person("CHAIR"))).isOne();
    assertThat(told("auditor")).isOne();
    assertThat(count("MinutesOverdue")).isEqualTo(2);
  }

  @Test
  void nobodyIsToldOfMinutesThatWereSignedInTime() {
    draft();
    sign("SECRETARY", form("agreed", "true", "early", "خوانده شد"));
    meeting.complete(person("CHAIR"), "SignAsChair", form("agreed", "true"));
    clock.advance(Duration.ofDays(60));
    unsigned.sweep();
    assertThat(told(person("CHAIR"))).isZero();
    assertThat(told("auditor")).isZero();
  }

  @Test
  void theNextSessionBeginsWithTheReportAndApprovesTheMinutes() {
    draft();
    sign("SECRETARY", form("agreed", "true", "early", "خوانده شد"));
    meeting.complete(person("CHAIR"), "SignAsChair", form("agreed", "true"));
    Session next = meeting.call(sessions, SessionType.REGULAR, LocalDate.of(2020, 12, 2));
    WorkItem work = meeting.open(person("SECRETARY"), "PrepareAgenda").get(0);
    String agenda = meeting.page(person("SECRETARY"), "/council/prepare-agenda/" + work.id());
    assertThat(agenda).contains("value=\"REPORT\"", "value=\"" + session.id() + "\"");
    meeting.complete(
        person("SECRETARY"),
        work,
        form("policy1Fa", "بند تازه", "opening", "REPORT", "opening", Long.toString(session.id())));
    assertThat(sessions.agenda(next.id()))
        .extracting(AgendaItem::kind)
        .containsExactly(ItemKind.FOLLOW_UP, ItemKind.FOLLOW_UP, ItemKind.POLICY);
    meeting.complete(person("CHAIR"), "ApproveAgenda", form("answer", "APPROVE"));
    clock.setDay(LocalDate.of(2020, 12, 2));
    meeting.attend(Meeting.NINE);
    for (int item = 0; item < 2; item++) {
      meeting.declare(Map.of());
      meeting.fix("تأیید می‌شود", null, "");
      meeting.vote(Set.of(), 9, 0, 0, 0);
    }
    assertThat(meeting.page("officer1", "/sessions/" + session.id() + "/minutes?lang=en"))
        .contains("Decision of a later session about these minutes");
  }

  private void draft() {
    meeting.complete(
        "officer1",
        "DraftMinutes",
        form("summaryFa", "شرح نشست", "item2Fa", "گزارش شفاهی شنیده شد"));
  }

  private void sign(String seat, Map<String, List<String>> values) {
    meeting.complete(person(seat), "SignAs" + seat.charAt(0) + "ecretary", values);
  }

  private void comment(String seat, String body) {
    council.run(
        person(seat), () -> readers.comment(council.member(person(seat)), session.id(), body));
  }

  private MockHttpServletResponse print(String person) throws Exception {
    return browser
        .perform(
            get("/sessions/" + session.id() + "/minutes.pdf").with(user(council.username(person))))
        .andReturn()
        .getResponse();
  }

  private static String joined(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private int told(String name) {
    return db.sql("select count(*) from notification where person_id = ? and subject like ?")
        .params(council.personId(name), "%امضا نشده است")
        .query(Integer.class)
        .single();
  }

  private int count(String kind) {
    return db.sql(
            "select count(*) from audit_entry where subject_type = 'session' and subject_id = ? and kind = ?")
        .params(session.id(), kind)
        .query(Integer.class)
        .single();
  }
}
