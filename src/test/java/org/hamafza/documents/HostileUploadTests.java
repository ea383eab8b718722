package org.hamafza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.documents.content.HostileFiles;
import org.hamafza.documents.content.HostileFiles.HostileFile;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.HtmlUtils;

/**
 * Every hostile file, by the form and piece by piece: it is refused at its field in the reader's
 * words and leaves nothing behind, or it is kept as what it is under a harmless name.
 */
@DatabaseTest
class HostileUploadTests {

  @Autowired private MockMvc web;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private MessageSource texts;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;
  private long draft;

  @Test
  void areMoreThanFifty() {
    assertThat(HostileFiles.all())
        .filteredOn(file -> file.refusal() != null)
        .hasSizeGreaterThan(50);
    assertThat(HostileFiles.all()).extracting(HostileFile::what).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> areRefusedOrKeptSafelyByTheForm() {
    return each(
        "form: ",
        (file, language) -> {
          MockHttpServletResponse answer = sendForm(file, language);
          if (file.refusal() == null) {
            assertThat(answer.getStatus()).isEqualTo(302);
            isKept(file);
          } else {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(HtmlUtils.htmlUnescape(text(answer)))
                .contains("id=\"field-file-error\"")
                .contains(message(file, language))
                .doesNotContain("<script>alert");
            assertThat(rows()).isZero();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> areRefusedOrKeptSafelyPieceByPiece() {
    return each(
        "pieces: ",
        (file, language) -> {
          MockHttpServletResponse answer = sendPieces(file, language);
          if (file.refusal() == null) {
            assertThat(answer.getStatus()).isEqualTo(204);
            isKept(file);
          } else {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(text(answer)).contains("\"field\":\"file\"", message(file, language));
            assertThat(rows()).isZero();
          }
        });
  }

  private interface Trial {
    void of(HostileFile file, String language) throws Exception;
  }

  private Stream<DynamicTest> each(String way, Trial trial) {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    List<HostileFile> files = HostileFiles.all();
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    way + file.what(),
                    () -> {
                      draft =
                          fixtures.aProposal(council).by(ngo, "writer").withoutDocuments().draft();
                      trial.of(file, files.indexOf(file) % 2 == 0 ? "fa" : "en");
                    }));
  }

  private MockHttpServletResponse sendForm(HostileFile file, String language) throws Exception {
    MockMultipartFile part = new MockMultipartFile("file", file.name(), "image/png", file.bytes());
    return ask(
        multipart("/proposals/" + draft + "/files")
            .file(part)
            .cookie(new Cookie("hamafza-language", language))
            .param("kind", "OTHER")
            .with(user(council.username("writer")))
            .with(csrf()));
  }

  private MockHttpServletResponse sendPieces(HostileFile file, String language) throws Exception {
    String metadata =
        "owner %s,id %s,kind %s,filename %s"
            .formatted(
                base64("proposal"), base64("" + draft), base64("OTHER"), base64(file.name()));
    MockHttpServletResponse begun =
        ask(
            post("/api/v1/uploads")
                .header("Upload-Length", file.bytes().length)
                .header("Upload-Metadata", metadata)
                .header("Accept-Language", language)
                .with(user(council.username("writer"))));
    int middle = file.bytes().length / 2;
    MockHttpServletResponse answer = begun;
    for (int place = 0; answer.getStatus() < 300 && place < file.bytes().length; ) {
      int to = place < middle ? middle : file.bytes().length;
      answer =
          ask(
              patch(begun.getHeader("Location"))
                  .header("Upload-Offset", place)
                  .header("Accept-Language", language)
                  .contentType("application/offset+octet-stream")
                  .content(java.util.Arrays.copyOfRange(file.bytes(), place, to))
                  .with(user(council.username("writer"))));
      place = to;
    }
    return answer;
  }

  /** It is given out byte by byte as it came, as a download under its harmless name. */
  private void isKept(HostileFile file) throws Exception {
    String id =
        db.sql(
                "select id from attachment where owner_id = ? and owner_type = 'proposal' and file_name = ?")
            .params(draft, file.kept())
            .query(String.class)
            .single();
    MockHttpServletResponse answer =
        ask(get("/proposals/" + draft + "/files/" + id).with(user(council.username("writer"))));
    assertThat(answer.getContentAsByteArray()).isEqualTo(file.bytes());
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Content-Security-Policy")).startsWith("sandbox");
    String disposition = answer.getHeader("Content-Disposition");
    assertThat(disposition).startsWith("attachment; filename=\"").matches("[\\x20-\\x7E]*");
    String name = disposition.substring(disposition.indexOf("UTF-8''") + 7);
    assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8)).isEqualTo(file.kept());
    String page =
        text(ask(get("/proposals/" + draft + "/files").with(user(council.username("writer")))));
    assertThat(HtmlUtils.htmlUnescape(page)).contains(file.kept());
    assertThat(page).doesNotContain("<script>alert");
  }

  private String message(HostileFile file, String language) {
    return texts.getMessage(file.refusal(), new Object[0], Locale.forLanguageTag(language));
  }

  private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private int rows() {
    return db.sql("select count(*) from attachment where owner_type = 'proposal' and owner_id = ?")
        .param(draft)
        .query(Integer.class)
        .single();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
