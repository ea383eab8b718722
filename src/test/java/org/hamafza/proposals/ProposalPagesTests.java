package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.Ngo;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of a proposal as an NGO and the secretariat use them. */
@DatabaseTest
class ProposalPagesTests {

  @Autowired private MockMvc web;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;

  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
  }

  @Test
  void leadsFromAnEmptyFormToANumber() throws Exception {
    long id = begin();
    web.perform(as("writer", get("/proposals/" + id + "/edit"))).andExpect(status().isOk());
    web.perform(as("writer", get("/proposals/" + id + "/check")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/edit/project#field-titleFa")));
    for (DraftSection section : DraftSection.values()) {
      web.perform(as("writer", get(page(id, section)))).andExpect(status().isOk());
      web.perform(as("writer", complete(post(page(id, section)))))
          .andExpect(redirectedUrl("/proposals/" + id + "/check"));
    }
    int edition = fixtures.proposals.get(id).edition();
    web.perform(as("writer", get("/proposals/" + id + "/check")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/proposals/" + id + "/submit")))
        .andExpect(content().string(containsString("صورت‌جلسهٔ هیئت‌مدیره")));
    web.perform(as("writer", post("/proposals/" + id + "/submit").param("edition", "" + edition)))
        .andExpect(redirectedUrl("/proposals/" + id));
    Proposal submitted = fixtures.proposals.get(id);
    assertThat(submitted.number()).isEqualTo(council.council().code() + "-1399-P-0001");
    assertThat(submitted.content().lines()).hasSize(2);
    assertThat(submitted.requested()).isEqualTo(900_000_000L);
    assertThat(submitted.startsOn()).isEqualTo(LocalDate.of(2020, 12, 21));
    web.perform(as("writer", get("/proposals/" + id)).param("lang", "en"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(submitted.number())));
    jobs.runAll();
    web.perform(as("writer", get("/proposals/" + id)).param("lang", "en"))
        .andExpect(content().string(containsString("Screen proposal")));
  }

  @Test
  void showsWhatCannotBeReadAtItsFieldAndKeepsEverything() throws Exception {
    long id = begin();
    web.perform(
            as(
                "writer",
                complete(post(page(id, DraftSection.BUDGET)))
                    .param("lines[7].amount", "${7*7}")
                    .param("lines[7].text", "<script>alert(1)</script>")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("${7*7}")))
        .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
        .andExpect(content().string(containsString("field-lines-7-amount-error")))
        .andExpect(content().string(containsString("تجهیزات")));
    web.perform(as("writer", get(page(id, DraftSection.BUDGET))))
        .andExpect(content().string(containsString("${7*7}")));
    assertThat(fixtures.proposals.get(id).content().lines()).hasSize(3);
    web.perform(as("writer", get("/proposals/" + id + "/check")).param("lang", "en"))
        .andExpect(content().string(containsString("/edit/budget#field-lines-7-amount")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9223372036854775808", "12.5", "abc", "1e9"})
  void refusesAmountsThatAreNone(String amount) throws Exception {
    long id = begin();
    web.perform(as("writer", post(page(id, DraftSection.BUDGET)).param("requested", amount)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-requested-error")));
  }

  @Test
  void addsAndRemovesRows() throws Exception {
    long id = begin();
    String budget = page(id, DraftSection.BUDGET);
    web.perform(
            as(
                "writer",
                post(budget)
                    .param("edition", "0")
                    .param("action", "add-lines")
                    .param("lines[a].text", "first line")))
        .andExpect(redirectedUrl(budget + "?add=lines#field-lines"));
    web.perform(as("writer", get(budget).param("add", "lines")))
        .andExpect(content().string(containsString("name=\"lines[a].text\"")))
        .andExpect(content().string(containsString("name=\"lines[r")));
    web.perform(
            as(
                "writer",
                post(budget)
                    .param("edition", "1")
                    .param("action", "remove-lines-a")
                    .param("lines[a].text", "first line")
                    .param("lines[b].text", "second line")))
        .andExpect(redirectedUrl(budget + "#field-lines"));
    assertThat(fixtures.proposals.get(id).content().lines())
        .extracting(BudgetLine::text)
        .containsExactly("second line");
  }

  @Test
  void keepsTheTextOfAnOldTabBesideTheOther() throws Exception {
    long id = begin();
    String project = page(id, DraftSection.PROJECT);
    web.perform(as("writer", post(project).param("edition", "0").param("titleFa", "نو")))
        .andExpect(status().is3xxRedirection());
    web.perform(as("writer", post(project).param("edition", "0").param("titleFa", "کهنه")))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("کهنه")))
        .andExpect(content().string(containsString("name=\"edition\" value=\"2\"")));
    assertThat(fixtures.proposals.get(id).title().fa()).isEqualTo("نو");
  }

  @Test
  void keepsFilesAndGivesThemOnlyAsDownload() throws Exception {
    long id = begin();
    MockMultipartFile pdf =
        new MockMultipartFile("file", "licence.pdf", "text/html", "%PDF-1.4 x".getBytes());
    web.perform(
            multipart("/proposals/" + id + "/files")
                .file(pdf)
                .param("kind", "LICENCE_COPY")
                .with(user(council.username("writer")))
                .with(csrf()))
        .andExpect(redirectedUrl("/proposals/" + id + "/files"));
    var file = fixtures.files.of(council.member("writer"), id).get(0);
    web.perform(as("writer", get("/proposals/" + id + "/files")))
        .andExpect(content().string(containsString("licence.pdf")));
    web.perform(as("writer", get("/proposals/" + id + "/files/" + file.id())))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")));
    web.perform(as("officer1", get("/proposals/" + id + "/files/" + file.id())))
        .andExpect(status().isNotFound());
    MockMultipartFile fake =
        new MockMultipartFile("file", "x.pdf", "application/pdf", "<html>".getBytes());
    web.perform(
            multipart("/proposals/" + id + "/files")
                .file(fake)
                .param("kind", "OTHER")
                .with(user(council.username("writer")))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity());
    web.perform(as("writer", post("/proposals/" + id + "/files/" + file.id() + "/remove")))
        .andExpect(redirectedUrl("/proposals/" + id + "/files"));
    assertThat(fixtures.files.of(council.member("writer"), id)).isEmpty();
  }

  @Test
  void showsTheOfficerWhatIsMissingAndTheCure() throws Exception {
    Proposal submitted = fixtures.aProposal(council).withoutDocuments().submit();
    WorkItem item = fixtures.work(submitted.id());
    String address = "/proposals/screen-proposal/" + item.id();
    web.perform(as("officer1", get(address)).param("lang", "en"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Minute of the board")))
        .andExpect(content().string(containsString("Upload this document")));
    web.perform(as("officer1", post(address).param("decision", "PASS")).param("lang", "en"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-decision-error")));
    web.perform(
            as(
                "officer1",
                post(address).param("decision", "REJECT").param("reason", "خارج از صلاحیت")))
        .andExpect(redirectedUrl("/tasks"));
    jobs.runAll();
    WorkItem confirmation = fixtures.work(submitted.id());
    web.perform(as("seat-secretary", get("/proposals/confirm-rejection/" + confirmation.id())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("خارج از صلاحیت")));
  }

  @Test
  void listsTheProposalsOfTheReader() throws Exception {
    Proposal submitted = fixtures.aProposal(council).submit();
    web.perform(as("officer1", get("/proposals")).param("q", "گاوخوني"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/proposals/" + submitted.id() + "\"")));
    web.perform(as("writer", get("/proposals")))
        .andExpect(content().string(not(containsString("/proposals/" + submitted.id() + "\""))));
    web.perform(as("officer1", get("/proposals")).param("state", "DRAFT"))
        .andExpect(content().string(not(containsString("/proposals/" + submitted.id() + "\""))));
  }

  private static String page(long id, DraftSection section) {
    return "/proposals/" + id + "/edit/" + section.path();
  }

  private long begin() throws Exception {
    String address =
        web.perform(as("writer", post("/proposals").param("ngo", "" + ngo.id())))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return Long.parseLong(address.replaceAll("[^0-9]", ""));
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name))).with(csrf());
  }

  private static MockHttpServletRequestBuilder complete(MockHttpServletRequestBuilder request) {
    return request
        .param("edition", "0")
        .param("action", "check")
        .param("titleFa", "پایش مردمی تالاب گاوخونی")
        .param("titleEn", "Citizen monitoring of Gavkhuni wetland")
        .param("area", "ENV")
        .param("counties", "ISF")
        .param("startsOn", "۱۳۹۹/۱۰/۰۱")
        .param("endsOn", "1400/09/30")
        .param("aimsFa", "پایش ماهانه")
        .param("beneficiariesFa", "روستاییان")
        .param("beneficiaryCount", "۴۰۰")
        .param("indicators[3].name", "گزارش")
        .param("indicators[3].unit", "عدد")
        .param("indicators[3].baseline", "0")
        .param("indicators[3].target", "12")
        .param("lines[0].type", "EQUIPMENT")
        .param("lines[0].text", "تجهیزات")
        .param("lines[0].amount", "۱٬۰۰۰٬۰۰۰٬۰۰۰")
        .param("lines[5].type", "TRAVEL")
        .param("lines[5].text", "سفر")
        .param("lines[5].amount", "300,000,000")
        .param("requested", "900000000")
        .param("own", "200000000")
        .param("other", "200000000")
        .param("total", "1300000000")
        .param("support", "MONEY");
  }
}
