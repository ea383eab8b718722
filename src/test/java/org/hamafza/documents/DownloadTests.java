package org.hamafza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalFiles;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files go out in parts, from any place on, never shown and never kept on the way. */
@DatabaseTest
class DownloadTests {

  private static final int SIZE = 600_000;

  @Autowired private MockMvc web;
  @Autowired private ProposalFiles files;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;

  private TestCouncil council;
  private byte[] original;
  private Attachment file;
  private String address;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    long draft = fixtures.aProposal(council).by(ngo, "writer").withoutDocuments().draft();
    original = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      original[i] = Supply.byteAt(i);
    }
    file =
        council.as(
            "writer",
            () ->
                files.add(
                    council.member("writer"),
                    draft,
                    "OTHER",
                    "گزارش «۱» 50%.pdf",
                    new ByteArrayInputStream(original)));
    address = "/proposals/" + draft + "/files/" + file.id();
  }

  @Test
  void goesOutWholeWithEverythingThatKeepsItPrivate() throws Exception {
    MockHttpServletResponse answer = ask(get(address));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsByteArray()).isEqualTo(original);
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    assertThat(answer.getHeader("Content-Length")).isEqualTo("" + SIZE);
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Content-Security-Policy"))
        .isEqualTo("sandbox; default-src 'none'");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
    assertThat(answer.getHeader("ETag")).isEqualTo('"' + file.sha256() + '"');
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"_____ ___ 50_.pdf\"; filename*=UTF-8''"
                + "%DA%AF%D8%B2%D8%A7%D8%B1%D8%B4%20%C2%AB%DB%B1%C2%BB%2050%25.pdf");
  }

  @Test
  void tellsItsHeadersAlone() throws Exception {
    MockHttpServletResponse answer = ask(head(address));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Content-Length")).isEqualTo("" + SIZE);
    assertThat(answer.getHeader("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.getContentAsByteArray()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=262143-262144, 262143, 262145",
    "bytes=262144-, 262144, 600000",
    "bytes=-1, 599999, 600000",
    "bytes=-700000, 0, 600000",
    "bytes=599999-900000, 599999, 600000",
    "bytes=100-524400, 100, 524401"
  })
  void goesOnFromAnyPlace(String range, int from, int to) throws Exception {
    MockHttpServletResponse answer = ask(get(address).header("Range", range));
    assertThat(answer.getStatus()).isEqualTo(206);
    assertThat(answer.getHeader("Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, SIZE));
    assertThat(answer.getHeader("Content-Length")).isEqualTo("" + (to - from));
    assertThat(answer.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(original, from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=600000-", "bytes=5-1", "bytes=a-b", "bytes=--1", "lines=1-2"})
  void refusesAPlaceThatIsNone(String range) throws Exception {
    MockHttpServletResponse answer = ask(get(address).header("Range", range));
    assertThat(answer.getStatus()).isEqualTo(416);
    assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes */" + SIZE);
    assertThat(answer.getContentAsByteArray()).isEmpty();
  }

  @Test
  void goesOutWholeForManyPlacesOrIfItIsNotTheSameAnyMore() throws Exception {
    assertThat(ask(get(address).header("Range", "bytes=0-1,5-6")).getStatus()).isEqualTo(200);
    assertThat(
            ask(get(address).header("Range", "bytes=0-1").header("If-Range", "\"other\""))
                .getStatus())
        .isEqualTo(200);
    assertThat(
            ask(get(address)
                    .header("Range", "bytes=0-1")
                    .header("If-Range", '"' + file.sha256() + '"'))
                .getStatus())
        .isEqualTo(206);
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user(council.username("writer")))).andReturn().getResponse();
  }

  @Test
  void namesAFileForOldProgramsToo() {
    assertThat(Downloads.disposition("a \"b\\c%.pdf"))
        .isEqualTo(
            "attachment; filename=\"a _b_c_.pdf\"; filename*=UTF-8''" + "a%20%22b%5Cc%25.pdf");
    assertThat(Downloads.disposition("x.pdf").getBytes(StandardCharsets.US_ASCII))
        .isEqualTo(
            "attachment; filename=\"x.pdf\"; filename*=UTF-8''x.pdf"
                .getBytes(StandardCharsets.US_ASCII));
  }
}
