package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.WorkingGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the council reads of earlier resolutions when a session begins. */
@DatabaseTest
class FollowUpReportTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private ReadyCases cases;
  @Autowired private WorkingGroups groups;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc browser;

  private TestCouncil council;
  private Meeting meeting;
  private long ngo;
  private long first;
  private long second;
  private Session session;

  @BeforeEach
  void openASessionOnTwoCases() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    ngo = cases.ngo(council, "ngo-a");
    first = cases.ready(council, ngo, "First", 900_000_000L, 1_300_000_000L, "RWC");
    second = cases.ready(council, ngo, "Second", 900_000_000L, 1_300_000_000L, "RWC");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(1, first, second);
    clock.setDay(DAY);
  }

  @Test
  void tellsWhatIsLeftWhoDoesItAndHowLateItIs() {
    assertThat(page(person("WOMEN"))).contains("چیزی باقی نمانده است");
    add(first, "نصب تابلو", Party.agency("RWC"), DAY.minusDays(3));
    add(second, "گزارش بازدید", Party.ngo(ngo), DAY.plusDays(3));
    add(second, "چاپ دفترچه", Party.ngo(ngo), DAY.plusDays(9));
    db.sql("update action_item set state = 'DONE' where proposal_id = ? and text_fa = ?")
        .params(second, "چاپ دفترچه")
        .update();
    db.sql("update action_item set state = 'REPORTED' where text_fa = ? and proposal_id = ?")
        .params("گزارش بازدید", second)
        .update();
    for (String reader : new String[] {person("WOMEN"), "officer1", "auditor"}) {
      assertThat(page(reader))
          .contains("اقدام‌های باز: ۲، از این میان سررسیدگذشته: ۱. اقدام‌های انجام‌شده تاکنون: ۱.")
          .contains("نصب تابلو", "۳ روز از سررسید گذشته", "گزارش بازدید", "در انتظار تأیید")
          .doesNotContain("چاپ دفترچه");
    }
  }

  @Test
  void tellsNothingOfACaseToWhoeverIsKeptFromIt() {
    add(first, "نصب تابلو", Party.agency("RWC"), DAY.minusDays(3));
    add(first, "چاپ دفترچه", Party.ngo(ngo), DAY.plusDays(9));
    add(second, "گزارش بازدید", Party.ngo(ngo), DAY.plusDays(3));
    db.sql("update action_item set state = 'DONE' where proposal_id = ? and text_fa = ?")
        .params(first, "چاپ دفترچه")
        .update();
    meeting.attend(Meeting.NINE);
    meeting.declare(Map.of());
    meeting.fix("متن", null, "");
    meeting.cast(Set.of(), 9, 0, 0, 0);
    meeting.declare("HEALTH", "COI-1");
    assertThat(page(person("HEALTH")))
        .contains("گزارش بازدید", "اقدام‌های باز: ۱", "انجام‌شده تاکنون: ۰.")
        .doesNotContain("نصب تابلو");
    assertThat(page(person("WOMEN"))).contains("نصب تابلو");
  }

  @Test
  void isOfTheCouncilAlone() throws Exception {
    TestCouncil other = councils.found();
    for (String name : new String[] {council.username("ngo-a"), other.username("officer1")}) {
      browser
          .perform(get("/sessions/" + session.id() + "/follow-up").with(user(name)))
          .andExpect(status().isNotFound());
    }
  }

  private void add(long proposalId, String text, Party owner, LocalDate dueOn) {
    council.run(
        "officer1",
        () ->
            groups.addAction(
                proposalId, ActionItem.Source.CONDITION, new LocalText(text, ""), owner, dueOn));
  }

  private String page(String name) {
    return meeting.page(name, "/sessions/" + session.id() + "/follow-up");
  }
}
