package org.hamafza.registry.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hamafza.AtOnce;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.OpenFlags;
import org.hamafza.registry.ProfileFixtures;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two entries that are one NGO: proposed, confirmed by another person, and never by itself. */
@DatabaseTest
class MergeTests {

  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private ProfileFixtures profiles;
  @Autowired private Proposals proposals;
  @Autowired private Ngos ngos;
  @Autowired private OpenFlags flags;
  @Autowired private Merges merges;
  @Autowired private Jobs jobs;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private Ngo old;
  private Ngo kept;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    old = fixtures.ngo(council, "old", named("انجمن تالاب کهن", "Old Wetland Society"));
    kept = fixtures.ngo(council, "kept", named("انجمن تالاب ماندگار", "Lasting Wetland Society"));
    council.makeAdministrator("kept", kept.id());
  }

  private static NgoDetails named(String fa, String en) {
    NgoDetails like = ProposalFixtures.likeN06("B");
    return new NgoDetails(
        like.legalId(),
        new LocalText(fa, en),
        like.licence(),
        like.scope(),
        like.areas(),
        like.counties(),
        like.capabilities(),
        like.iban(),
        fa,
        like.grade(),
        like.profileVerifiedOn(),
        like.annualReportUntil());
  }

  @Test
  void whatRunsGoesOnUnderTheNgoThatStaysAndNothingIsLost() throws Exception {
    Proposal running = fixtures.aProposal(council).withoutDocuments().by(old, "old").submit();
    fixtures.complete(council, "officer1", running.id(), Map.of("decision", "DEFICIENT"));
    long draft = fixtures.aProposal(council).by(old, "old").draft();
    long merge = propose(old, kept);
    asked("seat-secretary", get(page(merge)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("۲ طرح در جریان")))
        .andExpect(content().string(containsString("دسترسی پایان می‌یابد")));
    confirm(merge).andExpect(status().isFound());

    Proposal after = proposals.get(running.id());
    assertThat(after.leadNgoId()).isEqualTo(kept.id());
    assertThat(after.number()).isEqualTo(running.number());
    asked("kept", get("/proposals/" + draft)).andExpect(status().isOk());
    asked("kept", get("/proposals/" + running.id()))
        .andExpect(content().string(containsString("نوشته‌شده با نام انجمن تالاب کهن")));
    for (Ngo each : List.of(old, kept)) {
      asked("officer1", get("/ngos/" + each.id()))
          .andExpect(content().string(containsString(running.number())))
          .andExpect(content().string(containsString("نوشته‌شده با نام انجمن تالاب کهن")));
    }
    asked("kept", get("/cases/" + running.number())).andExpect(status().isOk());
    asked("old", get("/cases/" + running.number())).andExpect(status().isNotFound());
    assertThat(kinds("ngo", kept.id())).contains("NgosMerged");
    assertThat(kinds("ngo", old.id()))
        .containsSubsequence("NgoMergeProposed", "NgoAccessEnded", "NgosMerged");
    assertThat(kinds("proposal", running.id())).contains("ProposalPassedOn");
    asked(
            "kept",
            post("/proposals/" + running.id() + "/submit")
                .param("edition", Integer.toString(after.edition())))
        .andExpect(status().isFound());
    jobs.runAll();
    assertThat(proposals.get(running.id()).version()).isEqualTo(2);
    assertThat(fixtures.work(running.id()).subject().ngoId()).isEqualTo(kept.id());
    Proposal next = fixtures.aProposal(council).by(ngos.get(kept.id()), "kept").submit();
    assertThat(next.leadNgoId()).isEqualTo(kept.id());
  }

  @Test
  void theMergedEntryLeadsToTheNgoThatStaysAndSaysWhoMergedItAndWhy() throws Exception {
    merged();
    String officer = council.member("officer1").name().fa();
    String secretary = council.member("seat-secretary").name().fa();
    asked("officer2", get("/ngos/" + old.id()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/ngos/" + kept.id())))
        .andExpect(content().string(containsString("یک اساسنامه دارند")))
        .andExpect(content().string(containsString(officer)))
        .andExpect(content().string(containsString(secretary)))
        .andExpect(content().string(not(containsString("/ngos/" + old.id() + "/edit"))));
    asked("officer2", get("/ngos").param("q", "تالاب کهن"))
        .andExpect(content().string(containsString("href=\"/ngos/" + kept.id() + "\"")))
        .andExpect(content().string(containsString("انجمن تالاب کهن")))
        .andExpect(content().string(not(containsString("href=\"/ngos/" + old.id() + "\""))));
    asked("officer2", get("/ngos").param("q", old.legalId()))
        .andExpect(content().string(containsString("href=\"/ngos/" + kept.id() + "\"")));
    assertThat(ngos.byCode(old.legalId()).orElseThrow().id()).isEqualTo(kept.id());
    assertThat(ngos.of(council.id())).extracting(Ngo::id).doesNotContain(old.id());
    assertThat(ngos.named(Set.of(council.id()), "کهن")).containsExactly(kept.id());
    asked("officer1", get("/ngos/" + old.id() + "/edit")).andExpect(status().isConflict());
    asked(
            "officer1",
            post("/ngos/" + old.id() + "/flags").param("kind", "NOTE").param("reason", "دیر"))
        .andExpect(status().isConflict());
    asked("officer1", get("/ngos/" + kept.id()))
        .andExpect(content().string(containsString("/ngos/" + old.id())));
  }

  @Test
  void aMergeLiftsNoFlag() throws Exception {
    asked(
        "officer1",
        post("/ngos/" + old.id() + "/flags")
            .param("kind", "INTEGRITY_CASE")
            .param("reason", "بازرسی ۹"));
    long flag = newest("ngo_flag", old);
    asked(
        "officer2",
        post("/ngos/" + old.id() + "/flags/" + flag + "/decide").param("answer", "CONFIRM"));
    merged();
    assertThat(flags.of(kept.id())).containsExactly(FlagKind.INTEGRITY_CASE);
    asked("kept", get("/ngos/" + kept.id()))
        .andExpect(content().string(containsString("بازرسی ۹")));
    asked(
            "officer1",
            post("/ngos/" + old.id() + "/flags/" + flag + "/lift")
                .param("why", "پایان یافت")
                .param("result", "CLEARED"))
        .andExpect(status().isFound());
  }

  @Test
  void nobodyIsForcedUponAnNgoThatHasAnAdministrator() throws Exception {
    council.makeAdministrator("old", old.id());
    merged();
    assertThat(council.member("old").ngos()).isEmpty();
    assertThat(subjects("old")).anyMatch(text -> text.contains("ادغام شد"));
    assertThat(council.member("kept").signsFor(kept.id())).isTrue();
  }

  @Test
  void peopleMoveToAnNgoThatHasNoneButTheirPowerToSignEnds() throws Exception {
    Ngo lonely = fixtures.ngo(council, "lonely", named("انجمن تنها", "Lonely Society"));
    council.makeAdministrator("old", old.id());
    council.addEditor("writer", old.id());
    long merge = propose(old, lonely);
    confirm(merge).andExpect(status().isFound());
    assertThat(council.member("old").administers(lonely.id())).isTrue();
    assertThat(council.member("old").signsFor(lonely.id())).isFalse();
    assertThat(council.member("writer").ngos()).containsExactly(lonely.id());
    assertThat(council.member("writer").has(Role.NGO_SUBMITTER, council.id())).isTrue();
  }

  @Test
  void theSecretaryMayRefuseWithAReason() throws Exception {
    long merge = propose(old, kept);
    decide("seat-secretary", merge, "REFUSE", "").andExpect(status().isUnprocessableEntity());
    decide("seat-secretary", merge, "REFUSE", "دو مجوز دارند").andExpect(status().isFound());
    assertThat(ngos.get(old.id()).isMerged()).isFalse();
    assertThat(kinds("ngo", old.id())).contains("NgoMergeProposed", "NgoMergeRefused");
    confirm(merge).andExpect(status().isConflict());
    assertThat(propose(old, kept)).isGreaterThan(merge);
  }

  @Test
  void whoeverProposedItCannotConfirmItAndOnlyTheSecretaryCan() throws Exception {
    long merge = propose("seat-secretary", old, kept);
    decide("seat-secretary", merge, "MERGE", "").andExpect(status().isConflict());
    decide("officer1", merge, "MERGE", "").andExpect(status().isNotFound());
    for (String other : new String[] {"old", "kept", "seat-health", "reviewer1"}) {
      asked(other, get(page(merge))).andExpect(status().isNotFound());
      asked(other, get("/ngos/" + old.id() + "/merges/new")).andExpect(status().isNotFound());
    }
    assertThat(ngos.get(old.id()).isMerged()).isFalse();
    asked("old", get("/ngos/" + old.id()))
        .andExpect(content().string(not(containsString("/merges/"))));
  }

  @Test
  void whatCannotBeProposedIsSaidAtTheField() throws Exception {
    for (String into : new String[] {"1", "", old.legalId(), "10100000000"}) {
      asked("officer1", typed(into))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("field-into-error")))
          .andExpect(content().string(containsString("یک اساسنامه دارند")));
    }
    TestCouncil elsewhere = councils.found();
    Ngo foreign = fixtures.ngo(elsewhere, "foreign", ProposalFixtures.likeN06("B"));
    asked("officer1", typed(foreign.legalId())).andExpect(status().isUnprocessableEntity());
    propose(old, kept);
    asked("officer2", typed(kept.legalId())).andExpect(status().isConflict());
  }

  @Test
  void twoThatAreBothBeingVerifiedAreNotMerged() throws Exception {
    council.makeAdministrator("old", old.id());
    profiles.submit(council, "old", profiles.drafted(council, "old", old).id());
    long merge = propose(old, kept);
    asked("seat-secretary", get(page(merge)))
        .andExpect(content().string(containsString("از سوی دیگر ادغام کنید")));
    confirm(merge).andExpect(status().isConflict());
    profiles.submit(council, "kept", profiles.drafted(council, "kept", kept).id());
    asked("seat-secretary", get(page(merge)))
        .andExpect(content().string(containsString("شناسنامهٔ هر دو")));
    confirm(merge).andExpect(status().isConflict());
    assertThat(ngos.get(old.id()).isMerged()).isFalse();
  }

  @Test
  void theNgoThatIsBeingVerifiedMayStay() throws Exception {
    profiles.submit(council, "kept", profiles.drafted(council, "kept", kept).id());
    confirm(propose(old, kept)).andExpect(status().isFound());
    assertThat(ngos.get(old.id()).survivorId()).isEqualTo(kept.id());
  }

  @Test
  void whoeverConfirmsHasSeenWhatHappens() throws Exception {
    long merge = propose(old, kept);
    String seen =
        merges.preview(merges.get(council.member("auditor"), old.id(), merge)).fingerprint();
    fixtures.aProposal(council).by(old, "old").submit();
    decide("seat-secretary", merge, "MERGE", "", seen).andExpect(status().isConflict());
    confirm(merge).andExpect(status().isFound());
  }

  @Test
  void aMergedPartnerIsTheNgoThatStays() throws Exception {
    Ngo lead = fixtures.ngo(council, "lead", ProposalFixtures.likeN06("B"));
    Proposal joint =
        fixtures
            .aProposal(council)
            .by(lead, "lead")
            .with(content -> ProposalFixtures.contentOfT06(Set.of(old.id())))
            .submit();
    merged();
    assertThat(proposals.get(joint.id()).partners()).containsExactly(kept.id());
    confirm(lead, propose("officer1", lead, kept)).andExpect(status().isFound());
    assertThat(proposals.get(joint.id()).partners()).isEmpty();
  }

  @Test
  void whatWasMergedIntoAMergedEntryLeadsToTheLast() throws Exception {
    merged();
    Ngo last = fixtures.ngo(council, "last", ProposalFixtures.likeN06("B"));
    confirm(kept, propose("officer1", kept, last)).andExpect(status().isFound());
    assertThat(ngos.get(old.id()).stayingId()).isEqualTo(last.id());
    assertThat(ngos.byCode(old.legalId()).orElseThrow().id()).isEqualTo(last.id());
    asked("officer1", get("/ngos/" + old.id()))
        .andExpect(content().string(containsString("/ngos/" + last.id())));
  }

  @RepeatedTest(3)
  void ofTwoMergesAtOnceOneWins() throws Exception {
    Ngo third = fixtures.ngo(council, "third", ProposalFixtures.likeN06("B"));
    long one = propose(old, kept);
    long other = propose("officer1", kept, third);
    List<Boolean> same = AtOnce.twice(merges(old, one));
    assertThat(same).containsExactlyInAnyOrder(true, false);
    assertThat(merges(kept, other).call()).isTrue();
    Ngo fourth = fixtures.ngo(council, "fourth", ProposalFixtures.likeN06("B"));
    Ngo fifth = fixtures.ngo(council, "fifth", ProposalFixtures.likeN06("B"));
    long into = propose("officer1", fourth, fifth);
    long away = propose("officer1", fifth, third);
    List<Boolean> chained = AtOnce.all(List.of(merges(fourth, into), merges(fifth, away)));
    assertThat(chained).contains(true);
    // Whoever was second had seen something else, or finds one of the two merged already.
    for (Ngo each : List.of(fourth, fifth)) {
      assertThat(ngos.get(ngos.get(each.id()).stayingId()).isMerged()).isFalse();
    }
  }

  private Callable<Boolean> merges(Ngo ngo, long merge) {
    String seen =
        merges.preview(merges.get(council.member("auditor"), ngo.id(), merge)).fingerprint();
    return () -> {
      try {
        council.run(
            "seat-secretary",
            () -> merges.merge(council.member("seat-secretary"), ngo.id(), merge, seen, ""));
        return true;
      } catch (Conflict late) {
        return false;
      }
    };
  }

  private void merged() throws Exception {
    confirm(propose(old, kept)).andExpect(status().isFound());
    jobs.runAll();
  }

  private long propose(Ngo ngo, Ngo into) throws Exception {
    return propose("officer1", ngo, into);
  }

  private long propose(String name, Ngo ngo, Ngo into) throws Exception {
    asked(
            name,
            post("/ngos/" + ngo.id() + "/merges")
                .param("into", into.legalId())
                .param("reason", "یک اساسنامه دارند"))
        .andExpect(status().isFound());
    return newest("ngo_merge", ngo);
  }

  private MockHttpServletRequestBuilder typed(String into) {
    return post("/ngos/" + old.id() + "/merges")
        .param("into", into)
        .param("reason", "یک اساسنامه دارند");
  }

  private ResultActions confirm(long merge) throws Exception {
    return confirm(old, merge);
  }

  private ResultActions confirm(Ngo ngo, long merge) throws Exception {
    String seen =
        merges.preview(merges.get(council.member("auditor"), ngo.id(), merge)).fingerprint();
    return asked(
        "seat-secretary",
        post("/ngos/" + ngo.id() + "/merges/" + merge + "/decide")
            .param("answer", "MERGE")
            .param("reason", "")
            .param("seen", seen));
  }

  private ResultActions decide(String name, long merge, String answer, String reason)
      throws Exception {
    return decide(name, merge, answer, reason, "");
  }

  private ResultActions decide(String name, long merge, String answer, String reason, String seen)
      throws Exception {
    return asked(
        name,
        post(page(merge) + "/decide")
            .param("answer", answer)
            .param("reason", reason)
            .param("seen", seen));
  }

  private String page(long merge) {
    return "/ngos/" + old.id() + "/merges/" + merge;
  }

  private ResultActions asked(String name, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user(council.username(name))).with(csrf()));
  }

  private long newest(String table, Ngo ngo) {
    return db.sql("select max(id) from " + table + " where ngo_id = ?")
        .param(ngo.id())
        .query(Long.class)
        .single();
  }

  private List<String> kinds(String type, long id) {
    return db.sql(
            "select kind from audit_entry where subject_type = ? and subject_id = ? order by id")
        .params(type, id)
        .query(String.class)
        .list();
  }

  private List<String> subjects(String name) {
    return db.sql("select subject from notification where person_id = ?")
        .param(council.personId(name))
        .query(String.class)
        .list();
  }
}
