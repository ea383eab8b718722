package org.hamafza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ReadyCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** How an auditor finds a record: by number, by words, or among the newest. */
@DatabaseTest
@Import(ReadyCases.class)
class RecordSearchTests {

  private static final Pattern ROW = Pattern.compile("<a href=\"/cases/([^\"]+)\">");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private ReadyCases cases;
  @Autowired private ManualClock clock;
  @Autowired private MockMvc browser;
  @Autowired private List<RecordedThings> rooms;

  private TestCouncil council;

  @BeforeEach
  void findCouncil() {
    clock.setDay(LocalDate.of(2020, 11, 8));
    council = councils.found();
  }

  @Test
  void aNumberInAnyDigitsLeadsStraightToItsRecord() throws Exception {
    Proposal proposal = fixtures.aProposal(council).submit();
    String persian = proposal.number().replace('1', '۱').replace('3', '۳').replace('9', '۹');
    for (String typed : List.of(proposal.number(), persian, " " + proposal.number() + " ")) {
      assertThat(open("auditor", "q", typed).getRedirectedUrl())
          .isEqualTo("/cases/" + proposal.number());
    }
  }

  @Test
  void wordsOfTitleAndNgoFindACaseHoweverTheyAreSpelled() throws Exception {
    Proposal proposal = fixtures.aProposal(council).submit();
    String number = proposal.number();
    for (String words :
        List.of(
            "gavkhuni",
            "مردمي تالاب",
            "دوستداران گاوخوني",
            "friends wetland",
            number.substring(number.indexOf("1399")))) {
      assertThat(rows(open("auditor", "q", words))).as(words).containsExactly(number);
    }
    assertThat(rows(open("auditor", "q", "gavkhuni desert"))).isEmpty();
    assertThat(open("auditor", "q", "gavkhuni").getContentAsString())
        .contains("پایش مردمی تالاب گاوخونی", "انجمن دوستداران گاوخونی");
  }

  @Test
  void theNewestCasesStandThereAndAllOthersFollowPageByPage() throws Exception {
    long ngo = cases.ngo(council, "ngo-a");
    for (int i = 1; i <= 27; i++) {
      cases.ready(council, ngo, "case " + i, 1_000_000L, 2_000_000L, "DOE");
    }
    MockHttpServletResponse first = open("auditor", "q", "");
    assertThat(rows(first)).hasSize(25);
    String next =
        NEXT.matcher(first.getContentAsString()).results().findFirst().orElseThrow().group(1);
    MockHttpServletResponse second = open("auditor", next.replace("&amp;", "&"));
    assertThat(rows(second)).hasSize(2).doesNotContainAnyElementsOf(rows(first));
    assertThat(NEXT.matcher(second.getContentAsString()).find()).isFalse();
  }

  @Test
  void onlyAuditorsSearchAndOnlyInTheirCouncils() throws Exception {
    Proposal proposal = fixtures.aProposal(council).submit();
    assertThat(open("officer1", "q", "gavkhuni").getStatus()).isEqualTo(404);
    TestCouncil elsewhere = councils.found();
    MockHttpServletResponse answer =
        browser
            .perform(
                get("/record")
                    .param("q", proposal.number())
                    .with(user(elsewhere.username("auditor"))))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(rows(answer)).isEmpty();
  }

  @Test
  void allElseThatHasARecordIsFoundBesides() throws Exception {
    assertThat(rooms).extracting(RecordedThings::type).contains("proposal", "session", "crisis");
    for (RecordedThings room : rooms) {
      MockHttpServletResponse answer = open("auditor", "type", room.type());
      assertThat(answer.getStatus()).as(room.type()).isEqualTo(200);
      assertThat(answer.getContentAsString())
          .contains("name=\"type\" value=\"" + room.type() + "\"");
    }
    assertThat(open("auditor", "type", "nonsense").getStatus()).isEqualTo(200);
  }

  private static List<String> rows(MockHttpServletResponse page) throws Exception {
    return ROW.matcher(page.getContentAsString()).results().map(row -> row.group(1)).toList();
  }

  private MockHttpServletResponse open(String name, String parameter, String value)
      throws Exception {
    return browser
        .perform(get("/record").param(parameter, value).with(user(council.username(name))))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse open(String name, String path) throws Exception {
    return browser
        .perform(get(URI.create(path)).with(user(council.username(name))))
        .andReturn()
        .getResponse();
  }
}
