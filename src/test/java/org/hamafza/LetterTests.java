package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.DecisionNotices;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.JalaliDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A letter of each kind, issued from a real decision; who reads it; how it is printed. */
@DatabaseTest
class LetterTests {

  private static final java.util.Locale PERSIAN = java.util.Locale.forLanguageTag("fa");

  @Autowired TestCouncils councils;
  @Autowired AppealScene scene;
  @Autowired RouteScene routes;
  @Autowired ProposalFixtures fixtures;
  @Autowired WholeCase whole;
  @Autowired DecisionNotices notices;
  @Autowired Notifications notifications;
  @Autowired WorkingCalendar calendar;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  /** What of a letter is compared. */
  record Issued(
      long id,
      String number,
      String kind,
      String agencyCode,
      String bodyFa,
      String bodyEn,
      String content,
      String sha256) {}

  @Test
  void aRefusalNamesTheLastDayToAppealAndTheCourtInBothLanguages() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    Issued letter = only(proposal, "REJECTED");
    String until = appealUntil(clock.instant());
    assertThat(letter.number()).isEqualTo(council.council().code() + "-1399-L-0001");
    assertThat(letter.bodyFa())
        .contains(proposal.number(), "تکراری", until, "دیوان عدالت اداری")
        .doesNotContain("{");
    assertThat(letter.bodyEn())
        .contains(proposal.number(), "تکراری", "Court of Administrative Justice")
        .doesNotContain("{");
    assertThat(CanonicalJson.sha256Hex(letter.content())).isEqualTo(letter.sha256());
    assertThat(entries(proposal)).isEqualTo(1);

    scene.heard(council, proposal, "UPHOLD", "UPHOLD", "UPHOLD");
    scene.decide(council, "YES");
    Issued result = only(proposal, "APPEAL_DECIDED");
    assertThat(result.bodyFa()).contains("قطعی", "دیوان عدالت اداری");
    assertThat(result.bodyEn()).contains("The decision stands", "Court of Administrative Justice");
    assertThat(result.number()).endsWith("-L-0002");
  }

  @Test
  void anAppealThatIsNotHeardIsAnsweredByALetter() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    scene.later(Duration.ofDays(40));
    scene.file(council, proposal, "نادرست است");
    scene.check(council, Map.of("hindrance", "NOT_PROVEN"));
    scene.does(council, "ConfirmRefusal", Map.of("answer", "REFUSE", "reason", "عذری ثابت نشد"));
    assertThat(only(proposal, "APPEAL_REFUSED").bodyFa())
        .contains("عذری ثابت نشد", "دیوان عدالت اداری");
  }

  @Test
  void aFormalRejectionIsALetterWithReasonAndAppeal() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.ineligible(council);
    Issued letter = only(proposal, "NOT_ELIGIBLE");
    assertThat(letter.bodyFa())
        .contains("انتفاعی", appealUntil(clock.instant()), "دیوان عدالت اداری");
    assertThat(letter.bodyEn()).contains("Two persons", "Court of Administrative");
  }

  @Test
  void aCaseGoesToTheNationalCouncilWithALetterOfWhichTheNgoHasItsOwn() throws Exception {
    TestCouncil council = councils.found();
    clock.setDay(java.time.LocalDate.of(2020, 11, 1));
    Proposal proposal =
        fixtures.aProposal(council).with(c -> OtherContent.with(c, "scope", "NATIONAL")).submit();
    Issued sent = only(proposal, "NATIONAL_REFERRAL");
    assertThat(sent.agencyCode()).isNull();
    assertThat(sent.content()).contains("C-NATIONAL");
    assertThat(sent.bodyFa()).contains(proposal.number(), "شورا").doesNotContain("{");
    assertThat(only(proposal, "REFERRED").bodyEn()).contains("no refusal").doesNotContain("{");
    assertThat(
            notifications.of(council.personId("seat-secretary"), Long.MAX_VALUE, 20).stream()
                .map(notice -> notice.link()))
        .contains("/letters/" + sent.id());
  }

  @Test
  void lessMoneyAndConditionsAreLettersWithTheAppeal() {
    TestCouncil council = councils.found();
    Proposal partial = voted(council, "YES", Map.of("amountGranted", "100000000"));
    assertThat(only(partial, "APPROVED_PARTIAL").bodyFa())
        .contains("۱۰۰٬۰۰۰٬۰۰۰ ریال", "دیوان عدالت اداری");
    TestCouncil other = councils.found();
    Proposal conditional = whole.admitted(other, "signatory-of-conditions");
    whole.reviewed(other);
    whole.agenda(other, List.of(), List.of(conditional.id()));
    whole.opened(other, List.of());
    scene.vote(other, "YES", Map.of("conditionsFa", "گزارش ماهانه"));
    assertThat(only(conditional, "APPROVED_CONDITIONAL").bodyFa())
        .contains("گزارش ماهانه", "دیوان عدالت اداری");
  }

  @Test
  void aDecisionThatIsPutOffIsToldByALetterWithoutAppeal() {
    TestCouncil council = councils.found();
    Proposal proposal = voted(council, "DEFER", Map.of());
    assertThat(only(proposal, "DEFERRED").bodyFa())
        .contains(proposal.number())
        .doesNotContain("دیوان");
  }

  @Test
  void anApprovalIsToldOnceAndItsAgenciesAreAskedForTheirHelp() throws Exception {
    TestCouncil council = councils.found();
    String signatory = "signatory-of-letters";
    Proposal proposal = whole.admitted(council, signatory);
    whole.reviewed(council);
    whole.agenda(council, List.of(), List.of(proposal.id()));
    whole.opened(council, List.of());
    whole.voted(council, Map.of("ENVIRONMENT", "COI-4"), Map.of());
    whole.ended(council);
    Issued approval = only(proposal, "APPROVED");
    List<Issued> toAgencies =
        letters(proposal).stream().filter(l -> l.kind().equals("AGENCY_COOPERATION")).toList();
    assertThat(toAgencies)
        .extracting(Issued::agencyCode)
        .containsExactlyInAnyOrderElementsOf(proposal.wantedAgencies());
    int issued = letters(proposal).size();
    council.run("seat-secretary", () -> notices.send(proposal.id()));
    assertThat(letters(proposal)).hasSize(issued);
    assertThat(entries(proposal)).isEqualTo(issued);

    Issued toDoe =
        toAgencies.stream().filter(l -> l.agencyCode().equals("DOE")).findFirst().orElseThrow();
    assertThat(notifications.of(council.personId("agency-doe"), Long.MAX_VALUE, 20))
        .anyMatch(notice -> notice.link().equals("/letters/" + toDoe.id()));
    readers(council, signatory, approval, toDoe);
    print(council, signatory, approval);
    keptFromTheRecused(council, proposal, toDoe);
  }

  private void readers(TestCouncil council, String signatory, Issued toNgo, Issued toDoe) {
    for (String reader : List.of(signatory, "officer1", "seat-secretary", "auditor")) {
      assertThat(seen(council, reader, toNgo)).as(reader).isEqualTo(200);
    }
    for (String stranger : List.of("agency-doe", "reviewer1", "seat-health", "agency-rwc")) {
      assertThat(seen(council, stranger, toNgo)).as(stranger).isEqualTo(404);
    }
    assertThat(seen(council, "agency-doe", toDoe)).isEqualTo(200);
    assertThat(seen(council, "agency-rwc", toDoe)).isEqualTo(404);
    assertThat(seen(council, signatory, toDoe)).isEqualTo(404);
    assertThat(seen(councils.found(), "seat-secretary", toNgo)).isEqualTo(404);
    String list = page(council, signatory, "/letters?q=" + toNgo.number());
    assertThat(list).contains("/letters/" + toNgo.id() + "\"");
    assertThat(page(council, signatory, "/letters")).doesNotContain(toDoe.number());
    assertThat(page(council, "agency-doe", "/letters")).contains(toDoe.number());
    assertThat(page(council, "auditor", "/letters?q=nowhere")).doesNotContain(toNgo.number());
  }

  private void print(TestCouncil council, String signatory, Issued letter) throws Exception {
    for (String language : List.of("fa", "en")) {
      byte[] pdf =
          mvc.perform(
                  get("/letters/" + letter.id() + "/letter.pdf?language=" + language)
                      .with(user(council.username(signatory))))
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      String text =
          Normalizer.normalize(
              new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1), Normalizer.Form.NFKC);
      assertThat(text).contains(letter.number(), letter.sha256().substring(0, 16));
    }
  }

  /** The secretary, from whom the case is kept, finds none of its letters. */
  private void keptFromTheRecused(TestCouncil council, Proposal proposal, Issued letter) {
    assertThat(page(council, "officer1", "/proposals/" + proposal.id())).contains(letter.number());
    assertThat(page(council, "signatory-of-letters", "/proposals/" + proposal.id()))
        .doesNotContain(letter.number());
    assertThat(seen(council, "seat-secretary", letter)).isEqualTo(200);
    db.sql(
            """
            update conflict_declaration set declared = 'COI-1', effect = 'EXCLUDE' \
            where person_id = ?""")
        .param(council.personId("seat-secretary"))
        .update();
    assertThat(seen(council, "seat-secretary", letter)).isEqualTo(404);
    assertThat(page(council, "seat-secretary", "/letters")).doesNotContain(letter.number());
  }

  private Proposal voted(TestCouncil council, String choice, Map<String, String> proposition) {
    Proposal proposal = routes.t07(council, "GOL");
    whole.agenda(council, List.of(), List.of(proposal.id()));
    whole.opened(council, List.of());
    scene.vote(council, choice, proposition);
    return proposal;
  }

  private String appealUntil(java.time.Instant told) {
    return JalaliDate.of(calendar.plusWorkingDays(calendar.dayOf(told), 15)).formatShort(PERSIAN);
  }

  private int seen(TestCouncil council, String reader, Issued letter) {
    Visitor visitor = Visitor.of(mvc, council.username(reader));
    int print = visitor.get("/letters/" + letter.id() + "/letter.pdf").status();
    int page = visitor.get("/letters/" + letter.id()).status();
    assertThat(print).isEqualTo(page);
    return page;
  }

  private String page(TestCouncil council, String reader, String path) {
    Visitor.Answer answer = Visitor.of(mvc, council.username(reader)).get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private Issued only(Proposal proposal, String kind) {
    List<Issued> found =
        letters(proposal).stream().filter(letter -> letter.kind().equals(kind)).toList();
    assertThat(found).as("%s of %s", kind, letters(proposal)).hasSize(1);
    return found.get(0);
  }

  private List<Issued> letters(Proposal proposal) {
    return db.sql("select * from letter where proposal_id = ? order by id")
        .param(proposal.id())
        .query(org.hamafza.shared.RecordRows.of(Issued.class))
        .list();
  }

  private int entries(Proposal proposal) {
    return db.sql(
            """
            select count(*) from audit_entry where subject_type = 'proposal' and subject_id = ? \
            and kind = 'LetterIssued'\
            """)
        .param(proposal.id())
        .query(Integer.class)
        .single();
  }
}
