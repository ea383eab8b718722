package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

/** Two people write one draft, section by section, and lose nothing. */
@DatabaseTest
class DraftSavingTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private DraftSaving saving;
  @Autowired private DraftSheets sheets;
  @Autowired private DraftSheetTable table;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc mvc;

  private TestCouncil council;
  private Ngo ngo;
  private long id;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    council.addEditor("editor", ngo.id());
    id = fixtures.aProposal(council).by(ngo, "writer").draft();
  }

  @Test
  void leavesTheOtherSectionsAlone() {
    DraftSaving.Saved saved = save("editor", DraftSection.PROJECT, 0, "titleFa", "نو");
    assertThat(saved.draft().title().fa()).isEqualTo("نو");
    assertThat(saved.draft().content().lines()).hasSize(3);
    assertThat(saved.draft().requested()).isEqualTo(900_000_000L);
    assertThat(saved.foreign()).isFalse();
  }

  @Test
  void makesNoNewEditionOfWhatIsTheSame() {
    int edition = save("editor", DraftSection.PLACE, 0, "startsOn", "1399/10/01").draft().edition();
    DraftSaving.Saved again = save("writer", DraftSection.PLACE, edition, "startsOn", "۱۳۹۹/۱۰/۱");
    assertThat(again.draft().edition()).isEqualTo(edition);
  }

  @Test
  void keepsWhatCannotBeReadAndRefusesToSubmitIt() {
    save("editor", DraftSection.BUDGET, 0, "requested", "نهصد میلیون");
    Proposal draft = own("writer");
    assertThat(sheets.of(draft).get("requested")).containsExactly("نهصد میلیون");
    assertThat(draft.requested()).isNull();
    assertThatThrownBy(() -> submit(draft.edition()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.errors().get(0).field()).isEqualTo("requested"));
  }

  @Test
  void demandsAChoiceBetweenTwoValuesBeforeSubmission() {
    save("writer", DraftSection.PROJECT, 0, "titleFa", "نخست", "titleEn", "First", "area", "ENV");
    DraftSaving.Saved late =
        save(
            "editor", DraftSection.PROJECT, 0, "titleFa", "دوم", "titleEn", "First", "area", "ENV");
    assertThat(late.clashes()).containsExactly("titleFa");
    assertThatThrownBy(() -> submit(own("writer").edition())).isInstanceOf(InvalidInput.class);
    long clash = table.clashes(id).get(0).id();
    council.run("writer", () -> saving.settle(council.member("writer"), id, clash, true));
    assertThat(own("writer").title().fa()).isEqualTo("دوم");
    assertThatThrownBy(
            () ->
                council.run(
                    "editor", () -> saving.settle(council.member("editor"), id, clash, false)))
        .isInstanceOf(Conflict.class);
    assertThat(submit(own("writer").edition()).version()).isEqualTo(1);
  }

  @Test
  void comparesAnAnswerToADeficiencyWithThePageFromBefore() {
    int before = own("writer").edition();
    submit(before);
    fixtures.jobs.runAll();
    fixtures.complete(
        council, "officer1", id, Map.of("decision", "DEFICIENT", "reason", "عنوان روشن‌تر"));
    DraftSaving.Saved saved = save("editor", DraftSection.SUPPORT, before, "support", "EXPERT");
    assertThat(saved.clashes()).isEmpty();
    assertThat(saved.draft().content().support()).containsExactly(Support.EXPERT);
  }

  @Test
  void takesADraftFromBeforeSheets() {
    db.sql("delete from draft_edition where proposal_id = ?").param(id).update();
    DraftSaving.Saved saved = save("editor", DraftSection.PROJECT, 0, "titleFa", "نو");
    assertThat(saved.draft().title().fa()).isEqualTo("نو");
    assertThat(saved.draft().content().lines()).hasSize(3);
  }

  @Test
  void overwritesNothingForAPageWhoseBeginningIsNotKept() {
    save("writer", DraftSection.AIMS, 0, "aimsFa", "نخست");
    db.sql("delete from draft_edition where proposal_id = ? and edition = 0").param(id).update();
    DraftSaving.Saved saved = save("editor", DraftSection.AIMS, 0, "aimsFa", "دوم");
    assertThat(saved.draft().content().aims().fa()).isEqualTo("نخست");
    assertThat(table.clashes(id)).extracting(DraftClash::typed).contains(List.of("دوم"));
  }

  @Test
  void isOpenToTheNgoAloneAndOnlyWhileItIsADraft() {
    fixtures.ngo(council, "stranger", ProposalFixtures.likeN06("B"));
    assertThatThrownBy(() -> save("stranger", DraftSection.PROJECT, 0, "titleFa", "x"))
        .isInstanceOf(NotFound.class);
    submit(own("writer").edition());
    assertThatThrownBy(() -> save("writer", DraftSection.PROJECT, 0, "titleFa", "x"))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void tellsThePageWhatOthersDoWhileItIsTyping() throws Exception {
    String page = "/proposals/" + id + "/edit/project/autosave";
    String title = own("writer").title().fa();
    String first =
        send("editor", page, typed("0", "titleFa", "نو", "titleEn", "New", "area", "ENV"));
    assertThat(JsonPath.<Integer>read(first, "$.edition")).isEqualTo(1);
    assertThat(JsonPath.<Boolean>read(first, "$.refresh")).isFalse();
    assertThat(JsonPath.<String>read(first, "$.others")).isEmpty();
    String other =
        send("writer", page, typed("0", "titleFa", title, "titleEn", "Newer", "area", "ENV"));
    assertThat(JsonPath.<Boolean>read(other, "$.refresh")).isTrue();
    assertThat(JsonPath.<String>read(other, "$.others")).isNotEmpty();
    String unreadable =
        send("writer", page.replace("project", "budget"), typed("2", "requested", "نهصد"));
    assertThat(JsonPath.<Map<String, String>>read(unreadable, "$.errors"))
        .containsOnlyKeys("requested");
  }

  private String send(String name, String page, Map<String, List<String>> fields) throws Exception {
    return mvc.perform(
            post(page)
                .params(new LinkedMultiValueMap<>(fields))
                .with(user(council.username(name)))
                .with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static Map<String, List<String>> typed(String edition, String... fields) {
    Map<String, List<String>> typed = new java.util.LinkedHashMap<>();
    typed.put("edition", List.of(edition));
    for (int i = 0; i < fields.length; i += 2) {
      typed.put(fields[i], List.of(fields[i + 1]));
    }
    return typed;
  }

  private DraftSaving.Saved save(String name, DraftSection section, int base, String... fields) {
    Member member = council.member(name);
    Map<String, List<String>> typed = typed("", fields);
    return council.as(name, () -> saving.save(member, id, section, base, typed));
  }

  private Proposal own(String name) {
    return council.as(name, () -> fixtures.drafts.own(council.member(name), id));
  }

  private Proposal submit(int edition) {
    return council.as(
        "writer", () -> fixtures.drafts.submit(council.member("writer"), id, edition));
  }
}
