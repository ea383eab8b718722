package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hamafza.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Each member finds what belongs to the agenda, without what is kept from him or her. */
@DatabaseTest
class SessionFilesTests extends Scenery {

  private long first;
  private long second;
  private Session session;

  @BeforeEach
  void callASessionOnTwoCases() {
    found();
    first = aCase("الف");
    second = aCase("ب");
    file(first, "بودجه.pdf", "one");
    file(first, "بودجه.pdf", "second");
    file(second, "نقشه.png", "three");
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
  }

  @Test
  void membersFindThemWhenTheChairHasSettledTheAgenda() throws Exception {
    assertThat(archive(person("WOMEN"))).isEmpty();
    meeting.agenda(1, first, second);
    assertThat(meeting.page(person("WOMEN"), path("files")))
        .contains("بودجه.pdf", "نقشه.png", "/reviews/" + first, "/reviews/" + second)
        .contains("دریافت همهٔ ۳ فایل یکجا");
    Map<String, String> archive = archive(person("WOMEN"));
    assertThat(archive.values()).containsExactly("one", "second", "three");
    assertThat(archive.keySet())
        .allMatch(name -> name.matches("0[23]-.+/0[12]-(بودجه.pdf|نقشه.png)"));
    assertThat(archive("auditor")).hasSize(3);
  }

  @Test
  void whoIsKeptFromAnItemFindsNothingOfIt() throws Exception {
    meeting.agenda(0, first, second);
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    meeting.declare("HEALTH", "COI-1");
    assertThat(meeting.page(person("HEALTH"), path("files")))
        .contains("نقشه.png")
        .doesNotContain("بودجه.pdf", "/reviews/" + first, "/proposals/" + first);
    assertThat(archive(person("HEALTH")).values()).containsExactly("three");
  }

  @Test
  void nobodyElseFindsThem() throws Exception {
    meeting.agenda(0, first, second);
    for (String name : Set.of("ngo", "reviewer")) {
      assertThat(open(name, "files").getStatus()).as(name).isEqualTo(404);
      assertThat(open(name, "files.zip").getStatus()).as(name).isEqualTo(404);
    }
  }

  private String path(String page) {
    return "/sessions/" + session.id() + "/" + page;
  }

  private MockHttpServletResponse open(String name, String page) throws Exception {
    return browser
        .perform(get(path(page)).with(user(council.username(name))))
        .andReturn()
        .getResponse();
  }

  private Map<String, String> archive(String name) throws Exception {
    MockHttpServletResponse answer = open(name, "files.zip");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/zip");
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private void file(long proposalId, String name, String content) {
    UUID id = UUID.randomUUID();
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    db.sql(
            """
            insert into attachment (id, owner_type, owner_id, kind, file_name, media_type, \
            size_bytes, sha256, uploaded_by, uploaded_at) \
            values (?, 'proposal', ?, 'OTHER', ?, 'application/pdf', ?, ?, ?, ?)""")
        .params(id, proposalId, name, bytes.length, "0".repeat(64), council.personId("ngo"))
        .param(Timestamp.from(clock.instant().plusSeconds(bytes.length)))
        .update();
    db.sql("insert into attachment_chunk (attachment_id, position, content) values (?, 0, ?)")
        .params(id, bytes)
        .update();
    db.sql(
            """
            insert into proposal_version_file (proposal_id, version_no, attachment_id) \
            select id, version_no, ? from proposal where id = ?""")
        .params(id, proposalId)
        .update();
  }
}
