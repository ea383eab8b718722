package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A list costs as many statements for a full page as for a single row, and few. */
@DatabaseTest
class ListStatementTests {

  /** What every page asks about its reader. */
  private static final long READER = 3;

  private static final long MOST = 4;
  private static final int MANY = 12;

  @Autowired private MockMvc mvc;
  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private ManualClock clock;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    fixtures.aProposal(council).by(ngo, "writer").submit();
  }

  @ParameterizedTest
  @CsvSource({
    "officer1, /proposals",
    "officer1, /proposals?q=تالاب",
    "officer1, /proposals?state=SCREENING&q=پایش",
    "officer1, /ngos",
    "officer1, /ngos?q=گاوخونی",
    "writer, /proposals",
    "auditor, /proposals"
  })
  void staysWithinFourStatements(String name, String page) {
    Visitor visitor = Visitor.of(mvc, council.username(name));
    visitor.get(page);
    long one = StatementCount.of(() -> seen(visitor, page));
    for (int i = 0; i < MANY; i++) {
      fixtures.aProposal(council).submit();
    }
    long many = StatementCount.of(() -> seen(visitor, page));
    assertThat(many).as("for a full page").isLessThanOrEqualTo(one);
    assertThat(many).isLessThanOrEqualTo(READER + MOST);
  }

  private static void seen(Visitor visitor, String page) {
    assertThat(visitor.get(page).status()).isEqualTo(200);
  }
}
