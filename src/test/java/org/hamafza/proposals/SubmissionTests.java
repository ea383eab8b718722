package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers without gaps, one submission for two clicks, and nobody in who does not belong. */
@DatabaseTest
class SubmissionTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;
  private Member writer;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    writer = council.member("writer");
  }

  @Test
  void givesNumbersWithoutGapsAlsoAfterARollback() {
    long first = draft();
    long second = draft();
    long third = draft();
    submit(first);
    transaction.executeWithoutResult(
        status -> {
          assertThat(submit(second).number()).endsWith("-P-0002");
          status.setRollbackOnly();
        });
    assertThat(fixtures.proposals.get(second).number()).isNull();
    assertThat(submit(third).number()).isEqualTo(council.council().code() + "-1399-P-0002");
    assertThat(submit(second).number()).endsWith("-P-0003");
  }

  @Test
  void beginsANewSeriesWithTheJalaliYear() {
    clock.setDay(LocalDate.of(2021, 3, 20));
    assertThat(submit(draft()).number()).endsWith("-1399-P-0001");
    clock.setDay(LocalDate.of(2021, 3, 21));
    assertThat(submit(draft()).number()).endsWith("-1400-P-0001");
  }

  @Test
  void doesNothingTwiceForTwoClicks() {
    long id = draft();
    Proposal first = submit(id);
    Proposal second =
        council.as("writer", () -> fixtures.drafts.submit(writer, id, first.edition() - 1));
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(second.version()).isEqualTo(1);
    assertThat(
            db.sql("select count(*) from case_instance where proposal_id = ? and process_key = ?")
                .params(id, "ProposalApproval")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void freezesWhatWasSubmitted() {
    Proposal submitted = submit(draft());
    assertThatThrownBy(
            () ->
                council.run(
                    "writer",
                    () ->
                        fixtures.drafts.write(
                            writer, submitted.id(), submitted.edition(), submitted.content())))
        .isInstanceOf(Conflict.class);
    assertThat(submitted.content().agreed(null)).isEqualTo(content());
  }

  @Test
  void submitsOnlyWhatIsComplete() {
    long id =
        council.as(
            "writer", () -> fixtures.drafts.begin(writer, ngo.id(), ProposalContent.empty()));
    assertThatThrownBy(() -> submit(id))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("titleFa")
        .hasMessageContaining("lines");
  }

  @Test
  void leavesTheNewerOfTwoEditions() {
    long id = draft();
    council.run("writer", () -> fixtures.drafts.write(writer, id, 0, content()));
    assertThatThrownBy(
            () -> council.run("writer", () -> fixtures.drafts.write(writer, id, 0, content())))
        .isInstanceOf(EditedMeanwhile.class);
    assertThatThrownBy(() -> council.run("writer", () -> fixtures.drafts.submit(writer, id, 0)))
        .isInstanceOf(EditedMeanwhile.class);
  }

  @Test
  void letsOnlyASignatorySubmit() {
    council.add("clerk", "ngo", org.hamafza.identity.Role.AUDITOR);
    long id = draft();
    db.sql("update appointment set role = 'NGO_SUBMITTER', ngo_id = ? where person_id = ?")
        .params(ngo.id(), council.personId("clerk"))
        .update();
    Member clerk = council.member("clerk");
    assertThatThrownBy(() -> council.run("clerk", () -> fixtures.drafts.submit(clerk, id, 0)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("signatoryOnly");
  }

  @Test
  void showsADraftToItsNgoAlone() {
    long id = draft();
    fixtures.ngo(council, "rival", ProposalFixtures.likeN06("A"));
    for (String name : new String[] {"rival", "officer1", "seat-secretary", "auditor"}) {
      assertThatThrownBy(() -> fixtures.proposals.visibleTo(council.member(name), id))
          .as(name)
          .isInstanceOf(NotFound.class);
    }
    assertThat(fixtures.proposals.visibleTo(writer, id).id()).isEqualTo(id);
  }

  @Test
  void showsASubmittedProposalToItsCouncilAlone() {
    long id = submit(draft()).id();
    for (String name : new String[] {"officer1", "officer2", "seat-secretary", "auditor"}) {
      assertThat(fixtures.proposals.visibleTo(council.member(name), id).id()).isEqualTo(id);
    }
    fixtures.ngo(council, "rival", ProposalFixtures.likeN06("A"));
    for (String name : new String[] {"rival", "seat-health", "agency-doe", "reviewer1"}) {
      assertThatThrownBy(() -> fixtures.proposals.visibleTo(council.member(name), id))
          .as(name)
          .isInstanceOf(NotFound.class);
    }
    TestCouncil other = councils.found();
    for (String name : new String[] {"officer1", "seat-secretary", "auditor"}) {
      assertThatThrownBy(() -> fixtures.proposals.visibleTo(other.member(name), id))
          .isInstanceOf(NotFound.class);
      assertThat(
              fixtures.proposals.search(
                  other.member(name), ProposalFilter.all(), Long.MAX_VALUE, 25))
          .isEmpty();
    }
  }

  @Test
  void findsNoPartnerOfAnotherCouncil() {
    TestCouncil other = councils.found();
    Ngo stranger = fixtures.ngo(other, "stranger", ProposalFixtures.likeN06("A"));
    assertThatThrownBy(() -> fixtures.ngos.visibleTo(council.member("officer1"), stranger.id()))
        .isInstanceOf(NotFound.class);
    assertThat(fixtures.ngos.search(council.member("officer1"), "", 0, 100))
        .extracting(Ngo::id)
        .doesNotContain(stranger.id())
        .contains(ngo.id());
  }

  private ProposalContent content() {
    return ProposalFixtures.contentOfT06(java.util.Set.of());
  }

  private long draft() {
    return council.as("writer", () -> fixtures.drafts.begin(writer, ngo.id(), content()));
  }

  private Proposal submit(long id) {
    return council.as(
        "writer",
        () -> fixtures.drafts.submit(writer, id, fixtures.drafts.own(writer, id).edition()));
  }
}
