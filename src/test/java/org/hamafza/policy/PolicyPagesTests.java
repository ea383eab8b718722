package org.hamafza.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of parameters, of the office calendar and of the paper numbering. */
@DatabaseTest
class PolicyPagesTests {

  @Autowired MockMvc web;
  @Autowired TestCouncils councils;
  @Autowired Appointments appointments;
  @Autowired Policies policies;
  @Autowired Numbers numbers;
  @Autowired WorkingCalendar calendar;
  @Autowired ManualClock clock;
  @Autowired TransactionTemplate transaction;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    council.add("administrator", "it", Role.EXPERT_REVIEWER);
    appointments.appoint(
        NewAppointment.of(
            council.personId("administrator"), Role.ADMINISTRATOR, null, LocalDate.of(2020, 1, 1)));
  }

  @Test
  void areHiddenFromEverybodyElse() throws Exception {
    String numbering = "/councils/" + council.id() + "/numbering";
    for (String page : List.of("/parameters", "/parameters/amountSmall", "/calendar", numbering)) {
      web.perform(as("officer1", get(page))).andExpect(status().isNotFound());
    }
    for (String post :
        List.of(
            "/parameters/amountSmall",
            "/parameters/changes/1/confirm",
            "/parameters/changes/1/decline",
            "/calendar/holidays",
            "/calendar/holidays/remove",
            "/calendar/weekends",
            numbering)) {
      web.perform(as("officer1", post(post))).andExpect(status().isNotFound());
    }
    web.perform(as("auditor", get("/parameters"))).andExpect(status().isOk());
    web.perform(as("auditor", post("/parameters/amountSmall"))).andExpect(status().isNotFound());
    web.perform(as("admin1", get("/calendar"))).andExpect(status().isOk());
    web.perform(as("admin1", get(numbering))).andExpect(status().isNotFound());
    web.perform(as("administrator", get(numbering))).andExpect(status().isOk());
  }

  @Test
  void changeAParameterByTwoPersonsFromItsDayOn() throws Exception {
    propose("۱۲WD", "1399/08/20").andExpect(redirectedUrl("/parameters"));
    long change = lastOpen();
    web.perform(as("admin1", get("/parameters")))
        .andExpect(content().string(not(containsString("changes/" + change + "/confirm"))));
    web.perform(as("admin1", post("/parameters/changes/" + change + "/confirm")))
        .andExpect(status().isConflict());
    web.perform(as("admin2", post("/parameters/changes/" + change + "/confirm")))
        .andExpect(redirectedUrl("/parameters"));
    web.perform(as("admin2", post("/parameters/changes/" + change + "/confirm")))
        .andExpect(status().isConflict());
    assertThat(policies.on(LocalDate.of(2020, 11, 9)).text("term.verifyAction")).isEqualTo("5WD");
    assertThat(policies.on(LocalDate.of(2020, 11, 10)).text("term.verifyAction")).isEqualTo("12WD");
  }

  @Test
  void doNotConfirmAChangeWhoseFirstDayIsOver() throws Exception {
    propose("13WD", "1399/08/12").andExpect(redirectedUrl("/parameters"));
    long change = lastOpen();
    clock.setDay(LocalDate.of(2020, 11, 3));
    web.perform(as("admin2", post("/parameters/changes/" + change + "/confirm")))
        .andExpect(status().isConflict());
    web.perform(as("admin2", post("/parameters/changes/" + change + "/decline")))
        .andExpect(redirectedUrl("/parameters"));
  }

  @Test
  void sayAtTheFieldWhatIsWrong() throws Exception {
    propose("soon", "1399/08/20")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-setting-error")))
        .andExpect(content().string(containsString("value=\"soon\"")));
    propose("12WD", "1398/08/20")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-validFrom-error")));
    web.perform(as("admin1", post("/calendar/holidays")).param("day", "1399/13/01"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-day-error")))
        .andExpect(content().string(containsString("field-nameFa-error")))
        .andExpect(content().string(containsString("field-kind-error")));
    web.perform(as("admin1", post("/calendar/weekends")).param("validFrom", "1450/01/01"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-offDays-error")));
  }

  @Test
  void moveTheWorkingDays() throws Exception {
    LocalDate closed = LocalDate.of(2031, 6, 9);
    assertThat(calendar.isWorkingDay(closed)).isTrue();
    web.perform(
            as("admin1", post("/calendar/holidays"))
                .param("day", "2031-06-09")
                .param("nameFa", "تعطیلی نمونه")
                .param("kind", "CLOSURE"))
        .andExpect(redirectedUrl("/calendar?year=1410"));
    assertThat(calendar.isWorkingDay(closed)).isFalse();
    web.perform(as("admin1", post("/calendar/holidays/remove")).param("day", "2031-06-09"))
        .andExpect(redirectedUrl("/calendar?year=1410"));
    assertThat(calendar.isWorkingDay(closed)).isTrue();
  }

  @Test
  void continueAPaperNumberingWithoutAGap() throws Exception {
    proceed("41").andExpect(status().is3xxRedirection());
    Long next = transaction.execute(s -> numbers.next(council.council().code() + "-P", 1399));
    assertThat(next).isEqualTo(42L);
    proceed("41")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-last-error")));
  }

  private ResultActions proceed(String last) throws Exception {
    return web.perform(
        as("administrator", post("/councils/" + council.id() + "/numbering"))
            .param("series", "PROPOSALS")
            .param("year", "۱۳۹۹")
            .param("last", last));
  }

  private ResultActions propose(String setting, String from) throws Exception {
    return web.perform(
        as("admin1", post("/parameters/term.verifyAction"))
            .param("setting", setting)
            .param("validFrom", from)
            .param("reason", "Test"));
  }

  private long lastOpen() {
    List<ParameterChange> open = policies.open();
    return open.get(open.size() - 1).id();
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name))).with(csrf());
  }
}
