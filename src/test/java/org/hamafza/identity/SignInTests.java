package org.hamafza.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Signing in: generic refusals, a pause after wrong passwords, a fresh session, a forced change.
 */
@DatabaseTest
class SignInTests {

  private static final String PASSWORD = "a-long-password-1399";

  @Autowired MockMvc web;
  @Autowired TestCouncils councils;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired ManualClock clock;

  private TestCouncil council;
  private String username;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    username = council.username("officer1");
    passwords.reset(council.personId("officer1"), "first-password-1399");
    passwords.change(council.personId("officer1"), "first-password-1399", PASSWORD);
  }

  @Test
  void refusesAStrangerAndAWrongPasswordAlike() throws Exception {
    assertThat(signIn(username, "wrong")).isEqualTo("/sign-in?error");
    assertThat(signIn("nobody-at-all", "wrong")).isEqualTo("/sign-in?error");
    assertThat(signIn(username, PASSWORD)).isEqualTo("/");
  }

  @Test
  void pausesFiveMinutesAfterFiveWrongPasswords() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(username, "wrong")).isEqualTo("/sign-in?error");
    }
    assertThat(signIn(username, PASSWORD)).isEqualTo("/sign-in?error");
    clock.advance(Duration.ofMinutes(4));
    assertThat(signIn(username, PASSWORD)).isEqualTo("/sign-in?error");
    clock.advance(Duration.ofSeconds(61));
    assertThat(signIn(username, PASSWORD)).isEqualTo("/");
  }

  @Test
  void changesTheSessionId() throws Exception {
    MockHttpSession session = new MockHttpSession();
    String before = session.getId();
    signIn(username, PASSWORD, session);
    assertThat(session.getId()).isNotEqualTo(before);
    web.perform(get("/password").session(session));
  }

  @Test
  void forcesAChangeAfterAReset() throws Exception {
    passwords.reset(council.personId("officer1"), "handed-over-1399");
    assertThat(signIn(username, PASSWORD)).isEqualTo("/sign-in?error");
    MockHttpSession session = new MockHttpSession();
    assertThat(signIn(username, "handed-over-1399", session)).isEqualTo("/");
    web.perform(get("/tasks").session(session)).andExpect(redirectedUrl("/password"));
    change(session, "handed-over-1399", "handed-over-1399");
    web.perform(get("/tasks").session(session)).andExpect(redirectedUrl("/password"));
    change(session, "handed-over-1399", "my-own-password-1399");
    assertThat(web.perform(get("/tasks").session(session)).andReturn().getResponse().getStatus())
        .isEqualTo(200);
  }

  @Test
  void tellsAProgramThatTheOneTimePasswordMustBeChangedFirst() throws Exception {
    passwords.reset(council.personId("officer1"), "handed-over-1399");
    for (var request :
        List.of(
            get("/api/v1/me"),
            get("/api/v1/tasks/1"),
            post("/api/v1/sessions").contentType(MediaType.APPLICATION_JSON).content("{}"))) {
      request.with(httpBasic(username, "handed-over-1399")).header("Accept-Language", "en");
      web.perform(request)
          .andExpect(status().isForbidden())
          .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
          .andExpect(jsonPath("$.title").value("Change your password first"));
    }
    passwords.change(council.personId("officer1"), "handed-over-1399", "my-own-password-1399");
    web.perform(get("/api/v1/me").with(httpBasic(username, "my-own-password-1399")))
        .andExpect(status().isOk());
  }

  @Test
  void refusesWhoWasDeactivated() throws Exception {
    people.setActive(council.personId("officer1"), false);
    assertThat(signIn(username, PASSWORD)).isEqualTo("/sign-in?error");
  }

  @Test
  void pagesAllowNeitherScriptsNorStylesOfTheirOwn() throws Exception {
    String policy =
        web.perform(get("/sign-in")).andReturn().getResponse().getHeader("Content-Security-Policy");
    assertThat(policy).contains("default-src 'self'", "style-src 'self'").doesNotContain("unsafe");
  }

  private void change(MockHttpSession session, String current, String next) throws Exception {
    web.perform(
        post("/password")
            .session(session)
            .with(csrf())
            .param("current", current)
            .param("next", next)
            .param("repeat", next));
  }

  private String signIn(String name, String password) throws Exception {
    return signIn(name, password, new MockHttpSession());
  }

  private String signIn(String name, String password, MockHttpSession session) throws Exception {
    return web.perform(
            post("/sign-in")
                .session(session)
                .with(csrf())
                .param("username", name)
                .param("password", password))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }
}
