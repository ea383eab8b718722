package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.Part.Consent;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A partner that consented and was merged has consented: it is the same NGO and the same words. */
@DatabaseTest
class MergedPartTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private Parts parts;
  @Autowired private PartsAsked asked;
  @Autowired private MergedPartners partners;
  @Autowired private Ngos ngos;
  @Autowired private Proposals proposals;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo writer;
  private Ngo old;
  private Ngo kept;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    writer = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    old = fixtures.ngo(council, "old", ProposalFixtures.likeN06("A"));
    kept = fixtures.ngo(council, "kept", ProposalFixtures.likeN06("A"));
  }

  @Test
  void theConsentGoesOnWithItsWordsAndTheRecordSaysWhy() {
    long id = draft(Set.of(old.id()));
    ask(id, old, "دو گروه");
    answer("old", id, old, "دو گروه", Consent.GIVEN);
    merge();
    assertThat(parts.of(own(id)).stream().filter(part -> part.kind() == Part.Kind.NGO))
        .containsExactly(part(kept, "دو گروه", Consent.GIVEN));
    assertThat(passed(id)).singleElement().asString().contains("GIVEN", "دو گروه");
    Proposal submitted = submit(id);
    assertThat(submitted.content().agreedParts()).contains(part(kept, "دو گروه", Consent.GIVEN));
  }

  @Test
  void whatIsStillAskedIsAskedOfTheNgoThatStays() {
    long id = draft(Set.of(old.id()));
    ask(id, old, "دو گروه");
    merge();
    assertThat(asked.of(council.member("kept"))).hasSize(1);
    answer("kept", id, kept, "دو گروه", Consent.GIVEN);
    ask(id, kept, "سه گروه");
    assertThat(asked.of(council.member("kept"))).hasSize(1);
  }

  @Test
  void whatTheNgoThatStaysHasSaidItselfCountsMore() {
    long refused = draft(Set.of(old.id(), kept.id()));
    long others = draft(Set.of(old.id(), kept.id()));
    long same = draft(Set.of(old.id(), kept.id()));
    for (long id : List.of(refused, others, same)) {
      ask(id, old, "دو گروه");
      answer("old", id, old, "دو گروه", Consent.GIVEN);
      ask(id, kept, id == others ? "سه گروه" : "دو گروه");
    }
    answer("kept", refused, kept, "دو گروه", Consent.REFUSED);
    merge();
    assertThat(parts.of(own(refused))).contains(part(kept, "دو گروه", Consent.REFUSED));
    assertThat(parts.of(own(others))).contains(part(kept, "سه گروه", Consent.ASKED));
    assertThat(parts.of(own(same))).contains(part(kept, "دو گروه", Consent.GIVEN));
    assertThat(passed(refused)).isEmpty();
    assertThat(passed(same)).hasSize(1);
  }

  @Test
  void whatWasSubmittedIsReadAsThatOfTheNgoThatStaysAndKeptAsItWas() {
    long id = draft(Set.of(old.id()));
    ask(id, old, "دو گروه");
    answer("old", id, old, "دو گروه", Consent.GIVEN);
    submit(id);
    merge();
    assertThat(proposals.get(id).content().agreedParts())
        .contains(part(kept, "دو گروه", Consent.GIVEN));
  }

  private void merge() {
    council.run(
        "seat-secretary",
        () ->
            transaction.executeWithoutResult(
                status -> {
                  partners.merge(old, kept);
                  ngos.merge(old.id(), kept.id());
                }));
  }

  private static Part part(Ngo ngo, String words, Consent consent) {
    return new Part(Part.Kind.NGO, "" + ngo.id(), words, consent, "");
  }

  private long draft(Set<Long> named) {
    return fixtures
        .aProposal(council)
        .by(writer, "writer")
        .with(c -> OtherContent.with(c, "partners", named))
        .withoutDocuments()
        .draft();
  }

  private Proposal own(long id) {
    return council.as("writer", () -> fixtures.drafts.own(council.member("writer"), id));
  }

  private void ask(long id, Ngo ngo, String words) {
    council.run(
        "writer",
        () -> parts.ask(council.member("writer"), id, Part.Kind.NGO, "" + ngo.id(), words));
  }

  private void answer(String name, long id, Ngo ngo, String words, Consent consent) {
    council.run(
        name, () -> parts.answer(council.member(name), id, part(ngo, words, consent), words));
  }

  private Proposal submit(long id) {
    Proposal submitted =
        council.as(
            "writer",
            () ->
                fixtures.drafts.submit(
                    council.member("writer"),
                    id,
                    fixtures.drafts.own(council.member("writer"), id).edition()));
    fixtures.jobs.runAll();
    return submitted;
  }

  private List<String> passed(long id) {
    return db.sql(
            """
            select body from audit_entry where subject_type = 'proposal' and subject_id = ? \
            and kind = 'PartPassedOn'""")
        .param(id)
        .query(String.class)
        .list();
  }
}
