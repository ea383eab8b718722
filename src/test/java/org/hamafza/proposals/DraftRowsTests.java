package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.util.LinkedMultiValueMap;

/** A row that was taken out of a draft can be brought back as it was, whatever others do. */
@DatabaseTest
class DraftRowsTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private DraftSheets sheets;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private long id;
  private List<String> texts;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    council.addEditor("editor", ngo.id());
    id = fixtures.aProposal(council).by(ngo, "writer").draft();
    texts = texts();
  }

  @Test
  void comesBackInItsPlaceAsItWasTyped() throws Exception {
    Map<String, List<String>> page = page();
    page.put("lines[1].text", List.of("هنوز ذخیره نشده"));
    DraftRows.Undo undo = taken(send("writer", page, "remove-lines-1"));
    assertThat(texts()).containsExactly(texts.get(0), texts.get(2));
    assertThat(shown(undo)).contains("ردیف حذف شد", "value=\"" + undo.action() + "\"");
    Map<String, List<String>> next = page();
    next.put("requested", List.of("۸۰۰٬۰۰۰٬۰۰۰"));
    assertThat(send("writer", next, undo.action()).getResponse().getStatus()).isEqualTo(302);
    assertThat(texts()).containsExactly(texts.get(0), "هنوز ذخیره نشده", texts.get(2));
    assertThat(own().requested()).isEqualTo(800_000_000L);
    send("writer", page(), undo.action());
    assertThat(texts()).hasSize(3);
  }

  @Test
  void othersGoOnMeanwhile() throws Exception {
    Map<String, List<String>> theirs = page();
    DraftRows.Undo undo = taken(send("writer", page(), "remove-lines-0"));
    theirs.put("lines[2].text", List.of("از ویراستار"));
    send("editor", theirs, "save");
    assertThat(texts()).containsExactly(texts.get(1), "از ویراستار");
    Map<String, List<String>> without = page();
    send("writer", page(), undo.action());
    assertThat(texts()).containsExactly(texts.get(0), texts.get(1), "از ویراستار");
    without.put("lines[1].text", List.of("دوباره"));
    send("editor", without, "save");
    assertThat(texts()).containsExactly(texts.get(0), "دوباره", "از ویراستار");
  }

  @Test
  void aRowThatAnotherHasChangedStays() throws Exception {
    Map<String, List<String>> page = page();
    Map<String, List<String>> theirs = page();
    theirs.put("lines[1].text", List.of("از ویراستار"));
    send("editor", theirs, "save");
    MvcResult kept = send("writer", page, "remove-lines-1");
    assertThat(kept.getFlashMap().get("flash")).isEqualTo("proposals.edit.rowKept");
    assertThat(kept.getFlashMap().get("removed")).isNull();
    assertThat(texts()).containsExactly(texts.get(0), "از ویراستار", texts.get(2));
  }

  @Test
  void whatIsNotKeptAnyMoreIsRefusedAtTheTable() throws Exception {
    DraftRows.Undo undo = taken(send("writer", page(), "remove-lines-1"));
    db.sql("delete from draft_edition where proposal_id = ? and edition = ?")
        .params(id, undo.edition())
        .update();
    Map<String, List<String>> page = page();
    page.put("requested", List.of("123"));
    for (String action : List.of(undo.action(), "restore-partners-1-0", "restore-lines-x-0")) {
      MvcResult refused = send("writer", page, action);
      assertThat(refused.getResponse().getStatus()).as(action).isEqualTo(422);
      assertThat(refused.getResponse().getContentAsString()).contains("value=\"۱۲۳\"");
    }
    assertThat(texts()).hasSize(2);
  }

  private static DraftRows.Undo taken(MvcResult done) {
    assertThat(done.getResponse().getStatus()).isEqualTo(302);
    return (DraftRows.Undo) done.getFlashMap().get("removed");
  }

  private String shown(DraftRows.Undo undo) throws Exception {
    return web.perform(
            get("/proposals/" + id + "/edit/budget")
                .flashAttr("removed", undo)
                .with(user(council.username("writer"))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** What the page of the budget holds now. */
  private Map<String, List<String>> page() {
    Proposal draft = own();
    Map<String, List<String>> page = new TreeMap<>();
    sheets
        .of(draft)
        .fields()
        .forEach(
            (field, values) -> {
              if (DraftSection.BUDGET.has(field)) {
                page.put(field, values);
              }
            });
    page.put("edition", List.of("" + draft.edition()));
    return page;
  }

  private MvcResult send(String name, Map<String, List<String>> page, String action)
      throws Exception {
    Map<String, List<String>> sent = new TreeMap<>(page);
    sent.put("action", List.of(action));
    return web.perform(
            post("/proposals/" + id + "/edit/budget")
                .params(new LinkedMultiValueMap<>(sent))
                .with(user(council.username(name)))
                .with(csrf()))
        .andReturn();
  }

  private Proposal own() {
    return council.as("writer", () -> fixtures.drafts.own(council.member("writer"), id));
  }

  private List<String> texts() {
    return own().content().lines().stream().map(BudgetLine::text).toList();
  }
}
