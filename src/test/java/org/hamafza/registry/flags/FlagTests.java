package org.hamafza.registry.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.hamafza.AtOnce;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.OpenFlags;
import org.hamafza.shared.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Flags: who sets, confirms and lifts them, who reads them, and what they do to an applicant. */
@DatabaseTest
class FlagTests {

  @Autowired private TestCouncils councils;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private NgoFlags flags;
  @Autowired private OpenFlags open;
  @Autowired private FlagSweep sweep;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    ngo = fixtures.ngo(council, "signatory", ProposalFixtures.likeN06("B"));
  }

  @Test
  void aNoteCountsAtOnceAndIsLiftedByOnePerson() throws Exception {
    set("officer1", "NOTE", "نشانی تغییر کرده است", "1400/01/15").andExpect(status().isFound());
    assertThat(open.of(ngo.id())).containsExactly(FlagKind.NOTE);
    long flag = newest();
    asked("officer2", get(page(flag)))
        .andExpect(content().string(containsString("نشانی تغییر کرده است")))
        .andExpect(content().string(containsString("۱۴۰۰/۰۱/۱۵")));
    lift("officer1", flag, "رفع شد").andExpect(status().isFound());
    assertThat(open.of(ngo.id())).isEmpty();
    asked("auditor", get("/ngos/" + ngo.id()))
        .andExpect(content().string(containsString("رفع شد")));
    assertThat(kinds()).containsExactly("NgoFlagSet", "NgoFlagEnded");
  }

  @Test
  void anIntegrityCaseBarsOnlyWhenASecondPersonHasConfirmedIt() throws Exception {
    set("officer1", "INTEGRITY_CASE", "گزارش بازرسی ۱۲", "").andExpect(status().isFound());
    long flag = newest();
    assertThat(open.of(ngo.id())).isEmpty();
    decide("officer1", flag, "CONFIRM", "").andExpect(status().isConflict());
    assertThat(open.of(ngo.id())).isEmpty();
    decide("officer2", flag, "CONFIRM", "").andExpect(status().isFound());
    assertThat(open.of(ngo.id())).containsExactly(FlagKind.INTEGRITY_CASE);
    decide("seat-secretary", flag, "DECLINE", "دیر").andExpect(status().isConflict());
    assertThat(kinds()).containsExactly("NgoFlagProposed", "NgoFlagSet");
    Proposal barred = fixtures.aProposal(council).by(ngo, "signatory").submit();
    assertThat(findings(barred)).contains("E17");
    assertThat(barred.state()).isEqualTo(ProposalState.HELD);
    lift(flag, "").andExpect(status().isUnprocessableEntity());
  }

  @Test
  void whatNobodyConfirmsNeverCounts() throws Exception {
    set("officer1", "INTEGRITY_CASE", "شایعه", "");
    long flag = newest();
    decide("officer2", flag, "DECLINE", "").andExpect(status().isUnprocessableEntity());
    decide("officer2", flag, "DECLINE", "سندی نیست").andExpect(status().isFound());
    assertThat(open.of(ngo.id())).isEmpty();
    asked("signatory", get("/ngos/" + ngo.id()))
        .andExpect(content().string(not(containsString("شایعه"))));
    assertThat(kinds()).containsExactly("NgoFlagProposed", "NgoFlagDeclined");
    Proposal free = fixtures.aProposal(council).by(ngo, "signatory").submit();
    assertThat(findings(free)).doesNotContain("E17");
  }

  @Test
  void anIntegrityCaseIsLiftedByTwoPersonsAndBarsUntilThen() throws Exception {
    long flag = barring();
    lift("officer2", flag, "رسیدگی پایان یافت").andExpect(status().isFound());
    assertThat(open.of(ngo.id())).containsExactly(FlagKind.INTEGRITY_CASE);
    lift("officer1", flag, "دوباره").andExpect(status().isConflict());
    decide("officer2", flag, "CONFIRM", "").andExpect(status().isConflict());
    decide("officer1", flag, "DECLINE", "رأی نرسیده است").andExpect(status().isFound());
    assertThat(open.of(ngo.id())).containsExactly(FlagKind.INTEGRITY_CASE);
    lift("officer2", flag, "رأی رسید").andExpect(status().isFound());
    decide("seat-secretary", flag, "CONFIRM", "").andExpect(status().isFound());
    assertThat(open.of(ngo.id())).isEmpty();
    asked("officer1", get("/ngos/" + ngo.id()))
        .andExpect(content().string(containsString("رأی نرسیده است")))
        .andExpect(content().string(containsString("رأی رسید")));
    assertThat(kinds())
        .containsExactly(
            "NgoFlagProposed",
            "NgoFlagSet",
            "NgoFlagLiftProposed",
            "NgoFlagLiftDeclined",
            "NgoFlagLiftProposed",
            "NgoFlagEnded");
  }

  @Test
  void aFlagEndsByItselfAtTheEndOfItsLastDayInTehran() throws Exception {
    set("officer1", "IMPROVEMENT_PLAN", "برنامهٔ شش‌ماهه", "1399/08/15");
    clock.set(Instant.parse("2020-11-05T20:29:00Z"));
    assertThat(open.of(ngo.id())).containsExactly(FlagKind.IMPROVEMENT_PLAN);
    sweep.sweep();
    assertThat(kinds()).containsExactly("NgoFlagSet");
    clock.set(Instant.parse("2020-11-05T20:31:00Z"));
    assertThat(open.of(ngo.id())).isEmpty();
    lift("officer1", newest(), "دیر").andExpect(status().isConflict());
    sweep.sweep();
    sweep.sweep();
    assertThat(kinds()).containsExactly("NgoFlagSet", "NgoFlagEnded");
  }

  @Test
  void anImprovementPlanLetsAnNgoOfGradeDApply() throws Exception {
    Ngo weak = fixtures.ngo(council, "weak", ProposalFixtures.likeN06("D"));
    Proposal before = fixtures.aProposal(council).by(weak, "weak").submit();
    assertThat(ruled(before, "Eligibility_24")).isTrue();
    long plan =
        council.as(
            "officer1",
            () ->
                flags.set(
                    council.member("officer1"),
                    weak.id(),
                    FlagKind.IMPROVEMENT_PLAN,
                    "برنامه",
                    null));
    assertThat(plan).isPositive();
    Proposal after = fixtures.aProposal(council).by(weak, "weak").submit();
    assertThat(ruled(after, "Eligibility_24")).isFalse();
    assertThat(ruled(after, "Eligibility_25")).as("but not for money").isTrue();
  }

  @Test
  void theNgoReadsThatItIsBarredAndWhyButNoNoteAndNoName() throws Exception {
    barring();
    set("officer1", "NOTE", "یادداشت درونی", "");
    String officer = council.member("officer1").name().fa();
    asked("signatory", get("/ngos/" + ngo.id()))
        .andExpect(content().string(containsString("بازرسی ۷")))
        .andExpect(content().string(not(containsString("یادداشت درونی"))))
        .andExpect(content().string(not(containsString("/flags/"))))
        .andExpect(content().string(not(containsString(officer))));
    asked("seat-health", get("/ngos/" + ngo.id()))
        .andExpect(content().string(not(containsString("بازرسی ۷"))));
    for (String other : new String[] {"signatory", "seat-health", "reviewer1"}) {
      asked(other, get(page(newest()))).andExpect(status().isNotFound());
      asked(other, get("/ngos/" + ngo.id() + "/flags/new")).andExpect(status().isNotFound());
    }
    lift("auditor", newest(), "نباید").andExpect(status().isNotFound());
    assertThat(notices("signatory")).anyMatch(subject -> subject.contains("مانع درخواست"));
  }

  @Test
  void nothingTypedIsLostWhenAFlagCannotBeSet() throws Exception {
    set("officer1", "", "دلیل نوشته‌شده", "1399/13/45")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("دلیل نوشته‌شده")))
        .andExpect(content().string(containsString("1399/13/45")))
        .andExpect(content().string(containsString("field-kind-error")))
        .andExpect(content().string(containsString("field-until-error")));
    set("officer1", "NOTE", "گذشته", "1399/08/11").andExpect(status().isUnprocessableEntity());
    assertThat(open.of(ngo.id())).isEmpty();
  }

  @RepeatedTest(3)
  void ofTwoWhoAnswerAtOnceOneIsTold() throws Exception {
    set("officer1", "INTEGRITY_CASE", "گزارش", "");
    long flag = newest();
    List<Boolean> won =
        AtOnce.all(
            List.of(answers("officer2", flag, true), answers("seat-secretary", flag, false)));
    assertThat(won).containsExactlyInAnyOrder(true, false);
  }

  private Callable<Boolean> answers(String name, long flag, boolean confirm) {
    return () -> {
      try {
        council.run(
            name, () -> flags.decide(council.member(name), ngo.id(), flag, confirm, "پاسخ"));
        return true;
      } catch (Conflict late) {
        return false;
      }
    };
  }

  private long barring() throws Exception {
    set("officer1", "INTEGRITY_CASE", "بازرسی ۷", "");
    long flag = newest();
    decide("officer2", flag, "CONFIRM", "");
    return flag;
  }

  private ResultActions set(String name, String kind, String reason, String until)
      throws Exception {
    return asked(
        name,
        post("/ngos/" + ngo.id() + "/flags")
            .param("kind", kind)
            .param("reason", reason)
            .param("until", until));
  }

  private ResultActions lift(long flag, String result) throws Exception {
    return asked(
        "officer1", post(page(flag) + "/lift").param("why", "رأی").param("result", result));
  }

  private ResultActions lift(String name, long flag, String why) throws Exception {
    return asked(name, post(page(flag) + "/lift").param("why", why).param("result", "CLEARED"));
  }

  private ResultActions decide(String name, long flag, String answer, String reason)
      throws Exception {
    return asked(
        name, post(page(flag) + "/decide").param("answer", answer).param("reason", reason));
  }

  private String page(long flag) {
    return "/ngos/" + ngo.id() + "/flags/" + flag;
  }

  private ResultActions asked(String name, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user(council.username(name))).with(csrf()));
  }

  private long newest() {
    return db.sql("select max(id) from ngo_flag where ngo_id = ?")
        .param(ngo.id())
        .query(Long.class)
        .single();
  }

  private List<String> kinds() {
    return db.sql(
            """
            select kind from audit_entry where subject_type = 'ngo' and subject_id = ? \
            and kind like 'NgoFlag%' order by id""")
        .param(ngo.id())
        .query(String.class)
        .list();
  }

  private List<String> findings(Proposal proposal) {
    return db.sql("select code from screening_finding where proposal_id = ?")
        .param(proposal.id())
        .query(String.class)
        .list();
  }

  /** Whether that rule of the table of eligibility matched. */
  private boolean ruled(Proposal proposal, String rule) {
    return db.sql(
                """
                select count(*) from audit_entry where subject_type = 'proposal' \
                and subject_id = ? and kind = 'DecisionMade' and body like ?""")
            .params(proposal.id(), "%\"" + rule + "\"%")
            .query(Long.class)
            .single()
        > 0;
  }

  private List<String> notices(String name) {
    return db.sql("select subject from notification where person_id = ?")
        .param(council.personId(name))
        .query(String.class)
        .list();
  }
}
