package org.hamafza.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which an administrator sets up people, councils, seats and appointments. */
@DatabaseTest
class AdministrationPagesTests {

  @Autowired MockMvc web;
  @Autowired TestCouncils councils;
  @Autowired Councils seats;
  @Autowired People people;
  @Autowired Appointments appointments;
  @Autowired ManualClock clock;

  private TestCouncil council;
  private String administrator;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    council.add("administrator", "it", Role.AUDITOR);
    administrator = council.username("administrator");
    appointments.appoint(
        NewAppointment.of(
            council.personId("administrator"), Role.ADMINISTRATOR, null, LocalDate.of(2020, 1, 1)));
  }

  @Test
  void areHiddenFromEverybodyElse() throws Exception {
    long id = council.id();
    long person = council.personId("officer1");
    long seat = seats.seats(id).get(0).id();
    long appointment = appointments.in(id).get(0).id();
    List<String> pages =
        List.of(
            "/people",
            "/people/new",
            "/people/" + person,
            "/people/" + person + "/edit",
            "/councils",
            "/councils/new",
            "/councils/" + id,
            "/councils/" + id + "/seats/new",
            "/councils/" + id + "/seats/" + seat,
            "/councils/" + id + "/appointments/new",
            "/appointments/" + appointment + "/end");
    List<String> posts =
        List.of(
            "/people/new",
            "/people/" + person + "/edit",
            "/people/" + person + "/password",
            "/people/" + person + "/deactivate",
            "/people/" + person + "/activate",
            "/people/" + person + "/appointments",
            "/councils/new",
            "/councils/" + id + "/seats/new",
            "/councils/" + id + "/seats/" + seat,
            "/councils/" + id + "/seats/" + seat + "/remove",
            "/councils/" + id + "/appointments/new",
            "/appointments/" + appointment + "/end");
    for (String name : List.of("seat-secretary", "auditor", "admin1")) {
      for (String page : pages) {
        web.perform(get(page).with(user(council.username(name)))).andExpect(status().isNotFound());
      }
      for (String post : posts) {
        web.perform(post(post).with(user(council.username(name))).with(csrf()))
            .andExpect(status().isNotFound());
      }
    }
    for (String page : pages) {
      web.perform(get(page).with(user(administrator))).andExpect(status().isOk());
    }
  }

  @Test
  void giveANewPersonAPasswordThatMustBeChanged() throws Exception {
    String name = council.username("fresh");
    String password =
        (String)
            web.perform(person("/people/new", name, "fresh@example.org"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("oneTimePassword"))
                .andReturn()
                .getFlashMap()
                .get("oneTimePassword");
    assertThat(password).hasSizeGreaterThanOrEqualTo(20);
    assertThat(people.byUsername(name).orElseThrow().mustChangePassword()).isTrue();
    web.perform(get("/tasks").with(user(name))).andExpect(redirectedUrl("/password"));
  }

  @Test
  void sayAtTheFieldWhatIsWrongAndKeepWhatWasTyped() throws Exception {
    web.perform(person("/people/new", council.username("officer1"), "nobody"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-email-error")))
        .andExpect(content().string(containsString("value=\"nobody\"")))
        .andExpect(content().string(not(containsString("field-unit-error"))));
    web.perform(person("/people/new", council.username("officer1"), "some@example.org"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-username-error")));
    web.perform(admin(post("/councils/new")).param("code", "${7*7}").param("level", "MOON"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-code-error")))
        .andExpect(content().string(containsString("field-level-error")))
        .andExpect(content().string(containsString("field-nameFa-error")));
  }

  @Test
  void doNotOfferToChangeWhatStays() throws Exception {
    web.perform(admin(get("/people/" + council.personId("officer1") + "/edit")))
        .andExpect(content().string(not(containsString("name=\"username\""))));
    long seat = seats.seats(council.id()).get(0).id();
    web.perform(admin(get("/councils/" + council.id() + "/seats/" + seat)))
        .andExpect(content().string(not(containsString("name=\"code\""))));
  }

  @Test
  void findPeopleHoweverTheirNameIsSpelled() throws Exception {
    String name = council.username("finder");
    web.perform(person("/people/new", name, "finder@example.org"));
    web.perform(admin(get("/people")).param("q", "كريمي نمونه " + council.council().code()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(name)));
  }

  @Test
  void refuseASeatThatAnotherPersonHolds() throws Exception {
    Seat chair = seats.seats(council.id()).get(0);
    web.perform(
            appointment("officer1", Role.COUNCIL_MEMBER, "1399/08/11")
                .param("seatId", Long.toString(chair.id())))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-seatId-error")));
  }

  @Test
  void refuseWhatDoesNotBelongToTheRole() throws Exception {
    web.perform(appointment("officer1", Role.COUNCIL_MEMBER, "1399/08/11"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-seatId-error")));
    web.perform(
            appointment("officer1", Role.EXPERT_REVIEWER, "1399/08/11").param("agencyCode", "DOE"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-agencyCode-error")));
    web.perform(appointment("officer1", Role.ADMINISTRATOR, "1399/08/11"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-role-error")));
  }

  @Test
  void endAnAppointmentAndWithItTheAuthority() throws Exception {
    assertThat(council.member("reviewer1").has(Role.EXPERT_REVIEWER, council.id())).isTrue();
    Appointment appointment = appointments.of(council.personId("reviewer1")).get(0);
    web.perform(
            admin(post("/appointments/" + appointment.id() + "/end"))
                .param("lastDay", "1399/08/10"))
        .andExpect(redirectedUrl("/councils/" + council.id()));
    assertThat(council.member("reviewer1").has(Role.EXPERT_REVIEWER, council.id())).isFalse();
    assertThat(appointments.of(council.personId("reviewer1"))).hasSize(1);
  }

  @Test
  void keepASeatThatWasEverHeld() throws Exception {
    Seat chair = seats.seats(council.id()).get(0);
    web.perform(admin(post("/councils/" + council.id() + "/seats/" + chair.id() + "/remove")))
        .andExpect(status().isConflict());
    assertThat(seats.seats(council.id())).contains(chair);
  }

  @Test
  void doNotLetAnAdministratorLockOut() throws Exception {
    web.perform(admin(post("/people/" + council.personId("administrator") + "/deactivate")))
        .andExpect(status().isConflict());
  }

  private MockHttpServletRequestBuilder admin(MockHttpServletRequestBuilder request) {
    return request.with(user(administrator)).with(csrf());
  }

  private MockHttpServletRequestBuilder person(String path, String username, String email) {
    return admin(post(path))
        .param("username", username)
        .param("nameFa", "کریمی نمونه " + council.council().code())
        .param("nameEn", "")
        .param("email", email)
        .param("unit", "unit")
        .param("language", "fa");
  }

  private MockHttpServletRequestBuilder appointment(String name, Role role, String from) {
    return admin(post("/councils/" + council.id() + "/appointments/new"))
        .param("username", council.username(name))
        .param("role", role.name())
        .param("validFrom", from);
  }
}
