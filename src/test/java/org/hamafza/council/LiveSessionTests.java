package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.StatementCount;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page of an open session follows what happens, and asks for little while nothing does. */
@DatabaseTest
class LiveSessionTests {

  private static final Pattern NEXT = Pattern.compile("hx-get=\"(/sessions/\\d+/live[^\"]*)\"");

  /** What every page asks about its reader. */
  private static final long READER = 3;

  private static final long MOST = 4;

  @Autowired private TestCouncils councils;
  @Autowired private TaskInbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private Sessions sessions;
  @Autowired private MockMvc browser;

  private Meeting meeting;
  private TestCouncil council;
  private String page;

  @BeforeEach
  void open() {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    Session session = meeting.call(sessions, SessionType.REGULAR, LocalDate.of(2020, 11, 18));
    meeting.agenda(1);
    clock.setDay(LocalDate.of(2020, 11, 18));
    meeting.attend(Meeting.NINE);
    page = "/sessions/" + session.id();
  }

  @Test
  void asksNothingMoreWhileNothingHappens() {
    String next = next(body(page));
    assertThat(seen(next).getStatus()).isEqualTo(204);
    long statements = StatementCount.of(() -> seen(next));
    assertThat(statements).isLessThanOrEqualTo(READER + MOST);
  }

  @Test
  void showsEachStepAtTheNextBeatAndNoVoteBeforeTheEnd() {
    String next = next(body(page));
    meeting.complete(person("CHAIR"), "DeclareConflict", form("code", "COI-0"));
    next = moved(next);
    for (String seat : Meeting.NINE) {
      if (!seat.equals("CHAIR")) {
        meeting.complete(person(seat), "DeclareConflict", form("code", "COI-0"));
      }
    }
    next = moved(next);
    meeting.fix("متن بند", null, "");
    next = moved(next);
    meeting.complete(person("CHAIR"), "CastVote", form("choice", "NO"));
    String body = body(next);
    assertThat(body).contains("متن بند").doesNotContain("<summary");
    assertThat(seen(next(body)).getStatus()).isEqualTo(204);
  }

  private String moved(String known) {
    assertThat(seen(known).getStatus()).isEqualTo(200);
    String next = next(body(known));
    assertThat(next).isNotEqualTo(known);
    return next;
  }

  private String body(String path) {
    try {
      return seen(path).getContentAsString();
    } catch (UnsupportedEncodingException fault) {
      throw new AssertionError(path, fault);
    }
  }

  private MockHttpServletResponse seen(String path) {
    try {
      String watching = council.username(person("WOMEN"));
      return browser.perform(get(path).with(user(watching))).andReturn().getResponse();
    } catch (Exception fault) {
      throw new AssertionError(path, fault);
    }
  }

  private static String next(String body) {
    Matcher found = NEXT.matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1).replace("&amp;", "&");
  }
}
