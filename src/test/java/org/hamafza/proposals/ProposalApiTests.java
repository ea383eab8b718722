package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Proposals over the API. */
@DatabaseTest
class ProposalApiTests {

  private static final String COMPLETE =
      """
      {"titleFa": "پایش تالاب", "titleEn": "Monitoring", "area": "ENV", "counties": ["ISF"],
       "startsOn": "2020-12-21", "endsOn": "1400/09/30", "aimsFa": "پایش",
       "beneficiariesFa": "روستاییان", "requested": 900000000, "own": 200000000,
       "other": 200000000, "total": 1300000000,
       "lines": [{"type": "OTHER", "text": "همه", "amount": 1300000000}],
       "indicators": [{"name": "گزارش", "unit": "عدد", "baseline": 0, "target": 12}]}""";

  @Autowired private MockMvc web;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private CallFixtures calls;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
  }

  @Test
  void makesOneDraftForARepeatedRequest() throws Exception {
    String first = location(COMPLETE, "key-1");
    assertThat(location(COMPLETE, "key-1")).isEqualTo(first);
    assertThat(location(COMPLETE, "key-2")).isNotEqualTo(first);
    web.perform(
            as("writer", body(post("/api/v1/proposals"), "{}").header("Idempotency-Key", "key-1")))
        .andExpect(status().isConflict());
  }

  @Test
  void savesOnlyOnTheEditionThatWasRead() throws Exception {
    String address = location("{\"titleFa\": \"نخست\"}", null);
    web.perform(as("writer", get(address)))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"0\""))
        .andExpect(jsonPath("$.fields.titleFa", is("نخست")));
    web.perform(as("writer", body(put(address), COMPLETE)))
        .andExpect(status().isPreconditionRequired());
    web.perform(as("writer", body(put(address), COMPLETE).header("If-Match", "\"0\"")))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""));
    web.perform(as("writer", body(put(address), COMPLETE).header("If-Match", "\"0\"")))
        .andExpect(status().isPreconditionFailed());
  }

  @Test
  void submitsAndListsWithTheNumber() throws Exception {
    String address = location(COMPLETE, null);
    String number = council.council().code() + "-1399-P-0001";
    web.perform(as("writer", post(address + "/submit")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.number", is(number)));
    web.perform(as("writer", post(address + "/submit")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.number", is(number)))
        .andExpect(jsonPath("$.version", is(1)));
    web.perform(as("officer1", get("/api/v1/proposals")))
        .andExpect(jsonPath("$.proposals[0].number", is(number)));
    web.perform(as("officer1", get(address)))
        .andExpect(jsonPath("$.fields.requested", is(900000000)));
    web.perform(as("reviewer1", get(address))).andExpect(status().isNotFound());
  }

  @Test
  void namesEveryFieldThatCannotBeAccepted() throws Exception {
    web.perform(
            as(
                "writer",
                body(
                    post("/api/v1/proposals"),
                    """
                    {"requested": -5, "own": 12.5, "nonsense": 1, "counties": "ISF",
                     "lines": [{"amount": {"x": 1}}]}""")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors.length()", is(3)));
    web.perform(as("writer", body(post("/api/v1/proposals"), "{\"requested\": -5, \"own\": 12.5}")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors.length()", is(2)));
    web.perform(as("writer", body(post("/api/v1/proposals"), "{\"area\": \"NOPE\"}")))
        .andExpect(status().isUnprocessableEntity());
    web.perform(as("writer", body(post("/api/v1/proposals"), "[]")))
        .andExpect(status().isBadRequest());
    web.perform(as("officer1", body(post("/api/v1/proposals"), "{}")))
        .andExpect(status().isNotFound());
  }

  @Test
  void beginsADraftUnderACallByTheRulesOfThePage() throws Exception {
    long open = calls.publish(council, calls.openNow());
    LocalDate later = LocalDate.of(2020, 12, 1);
    long early = calls.publish(council, CallFixtures.content(later, later.plusDays(30)));
    long draft = calls.draft(council, calls.openNow());
    String address = location("{\"call\": " + open + ", \"titleFa\": \"نخست\"}", "under-a-call");
    assertThat(location("{\"call\": " + open + ", \"titleFa\": \"نخست\"}", "under-a-call"))
        .isEqualTo(address);
    web.perform(as("writer", get(address)))
        .andExpect(jsonPath("$.call", is((int) open)))
        .andExpect(jsonPath("$.fields.titleFa", is("نخست")));
    web.perform(as("writer", get(location("{}", null))))
        .andExpect(jsonPath("$.call").value((Object) null));
    begin("{\"call\": " + early + "}").andExpect(status().isConflict());
    for (String call :
        List.of("" + draft, "999999999", "\"x\"", "{\"a\": 1}", "[1]", "-1", "1.5")) {
      begin("{\"call\": " + call + "}")
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].field", is("call")));
    }
  }

  @Test
  void takesAProposalBackForAReason() throws Exception {
    String address = location(COMPLETE, null);
    web.perform(as("writer", body(post(address + "/withdraw"), "{\"reason\": \"دلیل\"}")))
        .andExpect(status().isConflict());
    web.perform(as("writer", post(address + "/submit"))).andExpect(status().isOk());
    fixtures.jobs.runAll();
    for (String reason : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": 12}")) {
      web.perform(as("writer", body(post(address + "/withdraw"), reason)))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].field", is("reason")));
    }
    for (String name : List.of("officer1", "seat-secretary")) {
      web.perform(as(name, body(post(address + "/withdraw"), "{\"reason\": \"دلیل\"}")))
          .andExpect(status().isNotFound());
    }
    web.perform(as("writer", body(post(address + "/withdraw"), "{\"reason\": \"دلیل\"}")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state", is("WITHDRAWN")))
        .andExpect(jsonPath("$.stateReason", is("دلیل")));
    web.perform(as("writer", body(post(address + "/withdraw"), "{\"reason\": \"دلیل\"}")))
        .andExpect(status().isConflict());
  }

  @Test
  void refusesToSubmitWhatIsIncomplete() throws Exception {
    String address = location("{}", null);
    web.perform(as("writer", post(address + "/submit")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field", is("titleFa")));
  }

  @Test
  void tellsWhoIAmAndWhichNgosThereAre() throws Exception {
    web.perform(as("writer", get("/api/v1/me")))
        .andExpect(jsonPath("$.username", is(council.username("writer"))));
    web.perform(as("officer1", get("/api/v1/ngos")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.ngos[0].iban", is("IR209990000000139900000006")));
    web.perform(as("seat-health", get("/api/v1/ngos")))
        .andExpect(jsonPath("$.ngos[0].iban").value((Object) null));
    web.perform(as("writer", get("/api/v1/agencies"))).andExpect(jsonPath("$.length()", is(28)));
  }

  private ResultActions begin(String json) throws Exception {
    return web.perform(as("writer", body(post("/api/v1/proposals"), json)));
  }

  private String location(String json, String key) throws Exception {
    MockHttpServletRequestBuilder request = body(post("/api/v1/proposals"), json);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return web.perform(as("writer", request))
        .andExpect(status().isCreated())
        .andReturn()
        .getResponse()
        .getHeader("Location");
  }

  private static MockHttpServletRequestBuilder body(
      MockHttpServletRequestBuilder request, String json) {
    return request.contentType(MediaType.APPLICATION_JSON).content(json);
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name)));
  }
}
