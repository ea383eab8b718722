package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.HolidayImports;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.calendar.Holidays;
import org.hamafza.calendar.Weekends;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What a change of the calendar does to open work, from the page of the calendar to the record. The
 * work is a screening of three working days; Thursday and Friday are off.
 */
@DatabaseTest
class CalendarShiftTests {

  private static final LocalText FEAST = new LocalText("عید سعید فطر", "Eid al-Fitr");

  @Autowired private Holidays holidays;
  @Autowired private HolidayImports imports;
  @Autowired private Weekends weekends;
  @Autowired private CaseClocks clocks;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private Proposals proposals;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc web;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(day("1400/02/20"));
    council = councils.found();
  }

  @AfterEach
  void restoreTheCalendar() {
    db.sql("select off_date from holiday where kind <> 'SOLAR'")
        .query((row, n) -> row.getObject("off_date", LocalDate.class))
        .list()
        .forEach(holidays::remove);
    weekends.list().tailMap(LocalDate.of(1990, 1, 1)).keySet().forEach(weekends::remove);
  }

  // 20 Ordibehesht 1400 is a Monday: 21, 22 and, after the weekend, Saturday 25. The feast was
  // thought to be on Thursday 23, which is off anyway; it falls on Wednesday 22: then Sunday 26.
  @Test
  void aMovedLunarHolidayMovesTheDeadlineAfterAPreview() throws Exception {
    holidays.add(day("1400/02/23"), FEAST, HolidayKind.LUNAR);
    Proposal proposal = fixtures.aProposal(council).submit();
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/25"));

    String from = day("1400/02/23").toString();
    String shown =
        send("/calendar/holidays/move", "day", from, "to", "1400/02/22")
            .andExpect(redirectedUrlPattern("/calendar/preview?act=MOVE&day=" + from + "*"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/25"));
    String preview = page(shown);
    assertThat(preview).contains("به روز دیرتری می‌رود");
    String shifts = preview.replaceAll("(?s).*name=\"shifts\" value=\"(\\d+)\".*", "$1");
    assertThat(Integer.parseInt(shifts)).isPositive();

    send("/calendar/holidays/move", "day", from, "to", "1400/02/22", "shifts", shifts)
        .andExpect(redirectedUrl("/calendar?year=1400"));
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/26"));
    assertThat(shiftsOf(proposal, "WORK"))
        .singleElement()
        .satisfies(shift -> isRecorded(shift, "1400/02/25", "1400/02/26", "HolidayMoved"))
        .asString()
        .contains("عید سعید فطر")
        .contains("2021-05-12");
    assertThat(whoShifted(proposal)).isEqualTo(council.personId("admin1"));
  }

  @Test
  void aStaleNumberOfShiftsIsShownAgain() throws Exception {
    Proposal proposal = fixtures.aProposal(council).submit();
    send(
            "/calendar/holidays",
            "day",
            "1400/02/22",
            "nameFa",
            "تعطیلی",
            "kind",
            "CLOSURE",
            "shifts",
            "0")
        .andExpect(redirectedUrlPattern("/calendar/preview?act=ADD*"));
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/25"));
  }

  // From Wednesday 22 on Friday and Saturday are off: 21, 22, Thursday 23.
  @Test
  void aChangeOfTheWeekendMovesTheDeadlineAndTellsThoseWhoLoseTime() {
    Proposal proposal = fixtures.aProposal(council).submit();
    Instant half = nextAt(proposal);
    weekends.set(day("1400/02/22"), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/23"));
    // Noon of the second day does not move.
    assertThat(nextAt(proposal)).isEqualTo(half);
    assertThat(notices("officer1", "%کوتاه شدن مهلت%")).isEqualTo(1);
    assertThat(notices("officer2", "%کوتاه شدن مهلت%")).isEqualTo(1);
    weekends.remove(day("1400/02/22"));
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/25"));
    List<String> shifts = shiftsOf(proposal, "WORK");
    assertThat(shifts).hasSize(2);
    isRecorded(shifts.get(0), "1400/02/25", "1400/02/23", "WeekendSet");
    isRecorded(shifts.get(1), "1400/02/23", "1400/02/25", "WeekendRemoved");
  }

  // 1399/12/27 is a Wednesday: Saturday 30, then Nowruz until 4 and the weekend: 7, 8 Farvardin.
  @Test
  void aClosureOnTheLeapDayMovesTheDeadlineAcrossNowruz() {
    clock.setDay(day("1399/12/27"));
    Proposal proposal = fixtures.aProposal(council).submit();
    assertThat(due(proposal)).isEqualTo(endOf("1400/01/08"));
    holidays.add(
        day("1399/12/30"), new LocalText("آلودگی هوا", "Air pollution"), HolidayKind.CLOSURE);
    assertThat(due(proposal)).isEqualTo(endOf("1400/01/09"));
    assertThat(shiftsOf(proposal, "WORK"))
        .singleElement()
        .satisfies(shift -> isRecorded(shift, "1400/01/08", "1400/01/09", "HolidayAdded"))
        .asString()
        .contains("آلودگی هوا");
  }

  // 1403 is leap: after Tuesday 28 Esfand come 29 (holiday), 30 (Thursday), Nowruz until Monday 4
  // Farvardin 1404: 5, 6, and Saturday 9.
  @Test
  void aClosureMovesTheDeadlineAcrossTheTurnOf1403() {
    clock.setDay(day("1403/12/28"));
    Proposal proposal = fixtures.aProposal(council).submit();
    assertThat(due(proposal)).isEqualTo(endOf("1404/01/09"));
    holidays.add(day("1404/01/06"), new LocalText("سرما", "Cold"), HolidayKind.CLOSURE);
    assertThat(due(proposal)).isEqualTo(endOf("1404/01/10"));
    assertThat(shiftsOf(proposal, "WORK"))
        .singleElement()
        .satisfies(shift -> isRecorded(shift, "1404/01/09", "1404/01/10", "HolidayAdded"));
  }

  @Test
  void aTermOfHoursStays() {
    Proposal proposal = fixtures.aProposal(council).submit();
    long id = fixtures.work(proposal.id()).id();
    db.sql("update work_item set term = '48H' where id = ?").param(id).update();
    holidays.add(day("1400/02/21"), FEAST, HolidayKind.LUNAR);
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/25"));
  }

  // While 21 to 27 are off the three days are 28, 29 and, after the weekend, Saturday 1 Khordad;
  // once they are worked again they were over on Saturday 25.
  @Test
  void noDeadlineEndsInThePast() throws Exception {
    String rows =
        "date,name_fa,kind\n1400/02/21,الف,CLOSURE\n1400/02/22,ب,CLOSURE\n"
            + "1400/02/25,پ,CLOSURE\n1400/02/26,ت,CLOSURE\n1400/02/27,ث,CLOSURE";
    imports.take(rows);
    Proposal proposal = fixtures.aProposal(council).submit();
    assertThat(due(proposal)).isEqualTo(endOf("1400/03/01"));

    // Seen on Tuesday 28: it ends with that day.
    clock.setDay(day("1400/02/28"));
    long id = db.sql("select max(id) from holiday_import").query(Long.class).single();
    String shown =
        send("/calendar/imports/undo", "id", Long.toString(id))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    String preview = page(shown);
    assertThat(preview).contains("به روز زودتری می‌آید").contains("باید گذشته باشد");
    String shifts = preview.replaceAll("(?s).*name=\"shifts\" value=\"(\\d+)\".*", "$1");
    send("/calendar/imports/undo", "id", Long.toString(id), "shifts", shifts)
        .andExpect(redirectedUrl("/calendar?year=1400"));
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/28"));
    assertThat(shiftsOf(proposal, "WORK"))
        .singleElement()
        .satisfies(shift -> isRecorded(shift, "1400/03/01", "1400/02/28", "HolidayImportUndone"));
    assertThat(notices("officer1", "%کوتاه شدن مهلت%")).isEqualTo(1);
  }

  @Test
  void theAnswerOfTheNgoAndTheTimeOfTheCaseMoveWithTheirTimers() {
    Proposal proposal = fixtures.aProposal(council).withoutDocuments().submit();
    fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "DEFICIENT"));
    // Ten working days: 21, 22, 25 to 29, 1400/03/01, 02, 03.
    assertThat(answerDue(proposal)).isEqualTo(endOf("1400/03/03"));
    holidays.add(day("1400/02/22"), FEAST, HolidayKind.LUNAR);
    assertThat(answerDue(proposal)).isEqualTo(endOf("1400/03/04"));
    assertThat(shiftsOf(proposal, "ANSWER"))
        .singleElement()
        .satisfies(shift -> isRecorded(shift, "1400/03/03", "1400/03/04", "HolidayAdded"));

    clock.set(endOf("1400/03/03").plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.DEFICIENT);
    clock.set(endOf("1400/03/04").plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).remindedAt()).isNotNull();
    clock.set(answerDue(proposal).plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.LAPSED);
  }

  // The ten days end on Monday, 3 Khordad; five more are 4, 5, 8, 9 and 10.
  @Test
  void aHolidayInTheTimeAfterTheReminderMovesItsEndAndItsTimer() {
    Proposal proposal = fixtures.aProposal(council).withoutDocuments().submit();
    fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "DEFICIENT"));
    clock.set(endOf("1400/03/03").plusSeconds(60));
    jobs.runAll();
    assertThat(answerDue(proposal)).isEqualTo(endOf("1400/03/10"));

    holidays.add(day("1400/03/09"), FEAST, HolidayKind.LUNAR);
    assertThat(answerDue(proposal)).isEqualTo(endOf("1400/03/11"));
    assertThat(shiftsOf(proposal, "ANSWER"))
        .singleElement()
        .satisfies(shift -> isRecorded(shift, "1400/03/10", "1400/03/11", "HolidayAdded"));
    // A day of the first term, which is over, moves nothing.
    holidays.add(day("1400/03/02"), FEAST, HolidayKind.LUNAR);
    assertThat(answerDue(proposal)).isEqualTo(endOf("1400/03/11"));

    clock.set(endOf("1400/03/10").plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.DEFICIENT);
    clock.set(endOf("1400/03/11").plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.LAPSED);
  }

  // Five working days after 20 Ordibehesht: 21, 22, 25, 26 and 27.
  @Test
  void theAnswerToAnOfferMovesWithItsTimer() {
    Proposal other = fixtures.aProposal(council).submit();
    Proposal proposal = fixtures.aProposal(council).submit();
    fixtures.complete(council, "officer1", proposal.id(), Map.of("decision", "PASS"));
    fixtures.complete(
        council,
        "officer1",
        proposal.id(),
        Map.of("offer", "MERGE", "file", Long.toString(other.id()), "message", "یکی هستند."));
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/27"));
    holidays.add(day("1400/02/26"), FEAST, HolidayKind.LUNAR);
    assertThat(due(proposal)).isEqualTo(endOf("1400/02/28"));

    clock.set(endOf("1400/02/27").plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.SCREENING);
    clock.set(endOf("1400/02/28").plusSeconds(60));
    jobs.runAll();
    assertThat(proposals.get(proposal.id()).state()).isEqualTo(ProposalState.IN_REVIEW);
  }

  // 75 days after 20 Ordibehesht are over on 2 Mordad 1400, a Saturday.
  @Test
  void theTimeOfTheCaseMovesToTheNextWorkingDay() {
    Proposal proposal = fixtures.aProposal(council).submit();
    Instant before = clocks.of("proposal", proposal.id()).orElseThrow().dueAt();
    assertThat(before).isEqualTo(endOf("1400/05/02"));
    holidays.add(day("1400/05/02"), FEAST, HolidayKind.LUNAR);
    assertThat(clocks.of("proposal", proposal.id()).orElseThrow().dueAt())
        .isEqualTo(endOf("1400/05/03"));
    assertThat(shiftsOf(proposal, "CASE"))
        .singleElement()
        .satisfies(shift -> isRecorded(shift, "1400/05/02", "1400/05/03", "HolidayAdded"));
  }

  @Test
  void aFileIsReadBeforeItIsTakenOver() throws Exception {
    String csv =
        "\uFEFFdate;name_fa;name_en;kind\n1409/01/11;عید فطر;Eid;LUNAR\n1409/12/30;x;;LUNAR\n";
    String shown =
        web.perform(
                multipart("/calendar/import")
                    .file(
                        new MockMultipartFile(
                            "file", "x.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                    .with(user(council.username("admin1")))
                    .with(csrf()))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("چنین روزی در تقویم وجود ندارد")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(holidays.between(day("1409/01/11"), day("1409/01/11"))).isEmpty();
    String rows =
        org.springframework.web.util.HtmlUtils.htmlUnescape(
            shown.replaceAll("(?s).*name=\"rows\" value=\"([^\"]*)\".*", "$1"));
    String shifts = shown.replaceAll("(?s).*name=\"shifts\" value=\"([^\"]*)\".*", "$1");
    send("/calendar/import/confirm", "rows", rows, "shifts", shifts)
        .andExpect(redirectedUrl("/calendar?year=1409"));
    assertThat(holidays.on(day("1409/01/11")).kind()).isEqualTo(HolidayKind.LUNAR);

    byte[] exported =
        web.perform(get("/calendar/export/1409").with(user(council.username("admin1"))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(exported, StandardCharsets.UTF_8))
        .contains("2030-03-31,عید فطر,Eid,LUNAR");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedAtItsField() throws Exception {
    for (byte[] bytes : List.of(new byte[0], new byte[] {(byte) 0xff, 0x41}, "a,b".getBytes())) {
      web.perform(
              multipart("/calendar/import")
                  .file(new MockMultipartFile("file", "x.csv", "text/csv", bytes))
                  .with(user(council.username("admin1")))
                  .with(csrf()))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("field-file-error")));
    }
  }

  private Instant due(Proposal proposal) {
    return fixtures.work(proposal.id()).dueAt();
  }

  private Instant answerDue(Proposal proposal) {
    return proposals.get(proposal.id()).answerDue();
  }

  private Instant nextAt(Proposal proposal) {
    return db.sql("select next_at from work_item where id = ?")
        .param(fixtures.work(proposal.id()).id())
        .query((row, n) -> row.getTimestamp("next_at").toInstant())
        .single();
  }

  /** What the record says of the moves of deadlines of that kind, in order. */
  private List<String> shiftsOf(Proposal proposal, String deadline) {
    return db.sql(
            """
            select body from audit_entry where subject_number = ? and kind = 'DeadlineShifted' \
            and body like ? order by id""")
        .params(proposal.number(), "%\"deadline\":\"" + deadline + "\"%")
        .query(String.class)
        .list();
  }

  private static void isRecorded(String shift, String before, String after, String broughtBy) {
    assertThat(shift)
        .contains("\"before\":\"" + endOf(before) + "\"")
        .contains("\"after\":\"" + endOf(after) + "\"")
        .contains("\"shift\":\"CALENDAR\"")
        .contains("\"broughtBy\":\"" + broughtBy + "\"");
  }

  private long whoShifted(Proposal proposal) {
    return db.sql(
            """
            select max(actor_id) from audit_entry where subject_number = ? \
            and kind = 'DeadlineShifted'""")
        .param(proposal.number())
        .query(Long.class)
        .single();
  }

  private long notices(String name, String subject) {
    return db.sql("select count(*) from notification where person_id = ? and subject like ?")
        .params(council.personId(name), subject)
        .query(Long.class)
        .single();
  }

  private ResultActions send(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder request =
        post(path).with(user(council.username("admin1"))).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }

  private String page(String path) throws Exception {
    return web.perform(get(java.net.URI.create(path)).with(user(council.username("admin1"))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static LocalDate day(String jalali) {
    return JalaliDate.parse(jalali).get().toLocalDate();
  }

  private static Instant endOf(String jalali) {
    return day(jalali)
        .atTime(23, 59, 59)
        .atZone(org.hamafza.calendar.WorkingCalendar.ZONE)
        .toInstant();
  }
}
