package org.hamafza.documents;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The tus protocol as programs and our own pages speak it. */
@DatabaseTest
class UploadProtocolTests {

  private static final String PDF = "%PDF-1.4\n%%EOF\n";

  @Autowired private MockMvc web;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;

  private TestCouncil council;
  private long draft;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    draft = fixtures.aProposal(council).by(ngo, "writer").withoutDocuments().draft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/uploads", "/api/v1/uploads"})
  void goesFromTheAnnouncementToTheLastByte(String door) throws Exception {
    String upload = location(begin(door, "15", "licence.pdf"));
    ask(head(upload))
        .andExpect(status().isOk())
        .andExpect(header().string("Upload-Offset", "0"))
        .andExpect(header().string("Upload-Length", "15"))
        .andExpect(header().string("Upload-Expires", "Mon, 2 Nov 2020 06:30:00 GMT"))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
    ask(bytes(upload, 0, PDF.substring(0, 9)))
        .andExpect(status().isNoContent())
        .andExpect(header().string("Tus-Resumable", "1.0.0"))
        .andExpect(header().string("Upload-Offset", "9"));
    ask(bytes(upload, 8, "x"))
        .andExpect(status().isConflict())
        .andExpect(header().string("Upload-Offset", "9"));
    ask(bytes(upload, 9, PDF.substring(9)))
        .andExpect(status().isNoContent())
        .andExpect(header().string("Upload-Offset", "15"))
        .andExpect(header().doesNotExist("Upload-Expires"));
    ask(get(upload))
        .andExpect(jsonPath("$.complete", is(true)))
        .andExpect(jsonPath("$.received", is(15)));
    ask(bytes(upload, 9, PDF.substring(9)))
        .andExpect(status().isConflict())
        .andExpect(header().string("Upload-Offset", "15"));
    ask(delete(upload)).andExpect(status().isConflict());
    ask(get("/api/v1/proposals/" + draft + "/attachments"))
        .andExpect(jsonPath("$[0].fileName", is("licence.pdf")));
  }

  @Test
  void saysWhatItSpeaks() throws Exception {
    ask(options("/api/v1/uploads"))
        .andExpect(status().isNoContent())
        .andExpect(header().string("Tus-Version", "1.0.0"))
        .andExpect(header().string("Tus-Extension", "creation,termination,expiration"))
        .andExpect(header().string("Tus-Max-Size", "20971520"));
    ask(begin("/api/v1/uploads", "15", "a.pdf").header("Tus-Resumable", "0.2.2"))
        .andExpect(status().isPreconditionFailed())
        .andExpect(header().string("Tus-Version", "1.0.0"));
  }

  @Test
  void refusesWhatIsTooLargeWithTheLimit() throws Exception {
    for (String size : new String[] {"20971521", "9223372036854775807"}) {
      ask(begin("/api/v1/uploads", size, "a.pdf"))
          .andExpect(status().isPayloadTooLarge())
          .andExpect(header().string("Tus-Max-Size", "20971520"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1.5", "abc", "9223372036854775808", "1e3"})
  void refusesALengthThatIsNone(String length) throws Exception {
    ask(begin("/api/v1/uploads", length, "a.pdf")).andExpect(status().isBadRequest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "filename",
        "filename !!!",
        "id MQ==",
        "owner cHJvcG9zYWw=,id LTE=",
        "owner cHJvcG9zYWw=,id OTIyMzM3MjAzNjg1NDc3NTgwOA=="
      })
  void refusesMetadataThatMeanNothing(String metadata) throws Exception {
    ask(post("/api/v1/uploads").header("Upload-Length", 10).header("Upload-Metadata", metadata))
        .andExpect(status().is4xxClientError());
  }

  @Test
  void refusesBytesWithoutPlaceOrOfAnotherType() throws Exception {
    String upload = location(begin("/api/v1/uploads", "15", "a.pdf"));
    ask(patch(upload).contentType("application/offset+octet-stream").content("%"))
        .andExpect(status().isBadRequest());
    ask(patch(upload).header("Upload-Offset", "0").contentType("text/plain").content("%"))
        .andExpect(status().isUnsupportedMediaType());
    ask(bytes(upload, -1, "%")).andExpect(status().isConflict());
    ask(bytes(upload, Long.MAX_VALUE, "%")).andExpect(status().isConflict());
    ask(bytes(upload, 0, PDF + PDF)).andExpect(status().isUnprocessableEntity());
  }

  @Test
  void tellsOthersThatThereIsNoSuchUpload() throws Exception {
    String upload = location(begin("/api/v1/uploads", "15", "a.pdf"));
    for (String other : new String[] {"officer1", "auditor", "seat-chair"}) {
      for (MockHttpServletRequestBuilder request :
          new MockHttpServletRequestBuilder[] {
            get(upload), bytes(upload, 0, PDF), delete(upload)
          }) {
        web.perform(request.with(user(council.username(other)))).andExpect(status().isNotFound());
      }
      web.perform(begin("/api/v1/uploads", "15", "a.pdf").with(user(council.username(other))))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void answersAScriptInWordsAndAPersonWithAPage() throws Exception {
    MockHttpServletRequestBuilder refused = begin("/uploads", "15", "a.exe");
    ask(refused
            .accept("application/json, application/problem+json")
            .cookie(new Cookie("hamafza-language", "en")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field", is("file")))
        .andExpect(jsonPath("$.errors[0].message", containsString("not accepted")));
    ask(begin("/uploads", "15", "a.exe").accept("text/html"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentTypeCompatibleWith("text/html"));
  }

  @Test
  void showsWhatIsUnfinishedAndDiscardsItWithoutAScript() throws Exception {
    String upload = location(begin("/uploads", "15", "half.pdf"));
    ask(bytes(upload, 0, PDF.substring(0, 9))).andExpect(status().isNoContent());
    String page = "/proposals/" + draft + "/files";
    ask(get(page).param("lang", "en"))
        .andExpect(content().string(containsString("half.pdf")))
        .andExpect(content().string(containsString(upload + "/discard")))
        .andExpect(content().string(containsString(">60<")));
    ask(post(upload + "/discard")).andExpect(redirectedUrl(page));
    ask(get(upload)).andExpect(status().isNotFound());
  }

  private String location(MockHttpServletRequestBuilder begin) throws Exception {
    return ask(begin)
        .andExpect(status().isCreated())
        .andReturn()
        .getResponse()
        .getHeader("Location");
  }

  private MockHttpServletRequestBuilder begin(String door, String length, String name) {
    String metadata =
        "filename %s,owner %s,id %s,kind %s"
            .formatted(base64(name), base64("proposal"), base64("" + draft), base64("OTHER"));
    return post(door).header("Upload-Length", length).header("Upload-Metadata", metadata);
  }

  private static MockHttpServletRequestBuilder bytes(String upload, long offset, String bytes) {
    return patch(upload)
        .header("Upload-Offset", offset)
        .contentType("application/offset+octet-stream")
        .content(bytes.getBytes(StandardCharsets.US_ASCII));
  }

  private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user(council.username("writer"))).with(csrf()));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
