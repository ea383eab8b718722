package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hamafza.proposals.CallFixtures;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A list costs as many statements for a full page as for a single row, and few. */
@DatabaseTest
class ListStatementTests {

  /** What every page asks about its reader. */
  private static final long READER = 3;

  private static final long MOST = 4;
  private static final int MANY = 6;

  @Autowired private MockMvc mvc;
  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private CallFixtures calls;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    fixtures.aProposal(council).by(ngo, "writer").submit();
    calls.publish(council, calls.openNow());
  }

  @ParameterizedTest
  @CsvSource({
    "officer1, /proposals",
    "officer1, /proposals?q=تالاب",
    "officer1, /proposals?state=SCREENING&q=پایش",
    "officer1, /ngos",
    "officer1, /ngos?q=گاوخونی",
    "writer, /proposals",
    "auditor, /proposals",
    "officer1, /letters",
    "officer1, /letters?q=تالاب",
    "writer, /letters",
    "officer1, /tasks",
    "officer1, /projects",
    "writer, /projects",
    "officer1, /groups",
    "writer, /groups",
    "agency-doe, /groups",
    "officer1, /needs",
    "officer1, /needs?q=تالاب",
    "officer1, /calls",
    "writer, /calls"
  })
  void staysWithinFourStatements(String name, String page) {
    carryOut();
    write();
    Visitor visitor = Visitor.of(mvc, council.username(name));
    visitor.get(page);
    long one = StatementCount.of(() -> seen(visitor, page));
    for (int i = 0; i < MANY; i++) {
      fixtures.aProposal(council).submit();
      fixtures.aProposal(council).by(ngo, "writer").submit();
      calls.publish(council, calls.openNow());
    }
    carryOut();
    write();
    long many = StatementCount.of(() -> seen(visitor, page));
    assertThat(many).as("for a full page").isLessThanOrEqualTo(one);
    assertThat(many).isLessThanOrEqualTo(READER + MOST);
  }

  /** Every case has a project and a working group. */
  private void carryOut() {
    db.sql(
            """
            insert into project (proposal_id, council_id, ngo_id, resolution_number, granted, \
            own, other, total, starts_on, ends_on, state, planned_by, planned_at) \
            select id, council_id, lead_ngo_id, number, 1, 0, 0, 1, date '2020-12-21', \
            date '2021-12-21', 'RUNNING', created_by, created_at from proposal \
            where council_id = ? and id not in (select proposal_id from project)\
            """)
        .param(council.id())
        .update();
    db.sql(
            """
            insert into working_group (proposal_id, council_id, state, threshold, created_at) \
            select proposal_id, council_id, 'ACTIVE', 50, planned_at from project \
            where council_id = ? and proposal_id not in (select proposal_id from working_group)\
            """)
        .param(council.id())
        .update();
    db.sql(
            """
            insert into group_member (group_id, side, agency_code, part, state) \
            select id, 'STATE', 'DOE', 'LEAD', 'MEMBER' from working_group \
            where council_id = ? and id not in (select group_id from group_member)\
            """)
        .param(council.id())
        .update();
    db.sql(
            """
            insert into group_member (group_id, side, ngo_id, part, state) \
            select g.id, 'NGO', p.lead_ngo_id, 'LEAD', 'MEMBER' from working_group g \
            join proposal p on p.id = g.proposal_id where g.council_id = ? \
            and g.id not in (select group_id from group_member where side = 'NGO')\
            """)
        .param(council.id())
        .update();
  }

  /** Every case has a letter to its NGO. */
  private void write() {
    db.sql(
            """
            insert into letter (number, council_id, case_council_id, proposal_id, kind, cause, \
            recipient, recipient_fa, recipient_en, template_version, subject_fa, subject_en, \
            body_fa, body_en, search_key, issued_at, content, sha256) select 'L-' || number, \
            council_id, council_id, id, 'APPROVED', 'test', 'N', 'x', 'x', 1, title_fa, title_en, \
            'x', 'x', search_key, created_at, '{}', '0' from proposal where council_id = ? \
            and number is not null and id not in (select proposal_id from letter)\
            """)
        .param(council.id())
        .update();
  }

  private static void seen(Visitor visitor, String page) {
    assertThat(visitor.get(page).status()).isEqualTo(200);
  }
}
