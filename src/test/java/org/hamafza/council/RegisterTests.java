package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Everybody reads what was decided and published, and nothing that leads to a person. */
@DatabaseTest
class RegisterTests {

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private Resolutions resolutions;
  @Autowired private PublicRegister register;
  @Autowired private MockMvc browser;

  @Test
  void aStrangerReadsWhatWasApprovedAndPublishedWithoutPersonalDetails() {
    TestCouncil council = councils.found();
    Meeting meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    Session session = meeting.call(sessions, SessionType.REGULAR, LocalDate.of(2020, 11, 18));
    meeting.agenda(2);
    clock.setDay(LocalDate.of(2020, 11, 18));
    meeting.attend(Meeting.NINE);
    meeting.declare(Map.of());
    meeting.fix("واریز به IR820540102680020817909002 و تماس با 09131234567 زرافه", null, "");
    meeting.vote(Set.of(), 9, 0, 0, 0);
    meeting.declare(Map.of());
    meeting.fix("پیشنهاد کرگدن که رد شد", null, "");
    meeting.vote(Set.of(), 0, 9, 0, 0);
    assertThat(register.search("زرافه", Long.MAX_VALUE, 9)).as("not published yet").isEmpty();
    meeting.sign();

    String page = page("");
    assertThat(page).contains("زرافه", Redaction.BLACK);
    assertThat(page).doesNotContain("820540102680020817909002", "09131234567", "کرگدن");
    assertThat(register.search("کرگدن", Long.MAX_VALUE, 9)).isEmpty();
    assertThat(register.search("09131234567", Long.MAX_VALUE, 9)).isEmpty();
    String number = resolutions.of(session.id()).get(0).number();
    assertThat(register.search(number, Long.MAX_VALUE, 99))
        .extracting(PublicRegister.Line::number)
        .contains(number);
    assertThat(page("%")).contains("زرافه");
  }

  private String page(String words) {
    try {
      return browser
          .perform(get("/register").param("q", words).param("before", "x"))
          .andReturn()
          .getResponse()
          .getContentAsString();
    } catch (Exception fault) {
      throw new AssertionError(words, fault);
    }
  }
}
