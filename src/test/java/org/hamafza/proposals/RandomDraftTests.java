package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two editors with open pages, a signatory and an officer do whatever they like, and a simple model
 * watches: whatever somebody typed and saved stands in its field or waits beside it, whatever
 * nobody touched stays, versions and numbers follow each other without gaps. More steps by {@code
 * -Dhamafza.steps=10000}, others by {@code -Dhamafza.seed=…}.
 */
@DatabaseTest
class RandomDraftTests {

  private static final int STEPS = Integer.getInteger("hamafza.steps", 600);
  private static final long SEED = Long.getLong("hamafza.seed", 1399);
  private static final List<String> TEXTS =
      List.of(
          "titleFa", "titleEn", "aimsFa", "requested", "startsOn", "beneficiaryCount", "sponsor");
  private static final List<DraftSection> SECTIONS =
      List.of(
          DraftSection.PROJECT,
          DraftSection.PLACE,
          DraftSection.AIMS,
          DraftSection.BUDGET,
          DraftSection.PARTNERS,
          DraftSection.SUPPORT);
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "counties", List.of("ISF", "NAI", "KAS"),
          "support", List.of("MONEY", "EXPERT", "MEDIA"));
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "requested", List.of("900000000", "5", "نهصد"),
          "startsOn", List.of("1399/10/01", "1399/11/01", "فردا"),
          "beneficiaryCount", List.of("12", "400", "7"),
          "sponsor", List.of("DOE", "RWC"));

  /** A page that an editor has open: what it began with and what stands in it. */
  private final class Desk {
    private final String name;
    private DraftSection section;
    private int edition;
    private DraftSheet began;
    private final Map<String, List<String>> typed = new HashMap<>();

    Desk(String name) {
      this.name = name;
    }

    void reload() {
      Proposal draft = own(name);
      section = SECTIONS.get(random.nextInt(SECTIONS.size()));
      edition = draft.edition();
      began = sheets.of(draft);
      typed.clear();
    }

    List<String> shown(String field) {
      return typed.getOrDefault(field, began.get(field));
    }
  }

  @Autowired private ProposalFixtures fixtures;
  @Autowired private DraftSaving saving;
  @Autowired private DraftSheets sheets;
  @Autowired private DraftSheetTable table;
  @Autowired private Withdrawals withdrawals;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private final Random random = new Random(SEED);
  private TestCouncil council;
  private Ngo ngo;
  private List<Desk> desks;
  private long id;
  private int words;
  private int versions;
  private int numbers;

  @Test
  void loseNothing() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    council.addEditor("editor", ngo.id());
    desks = List.of(new Desk("writer"), new Desk("editor"));
    begin();
    for (int step = 0; step < STEPS; step++) {
      step(step);
    }
    assertThat(numbers).isPositive();
  }

  private void begin() {
    id = fixtures.aProposal(council).by(ngo, "writer").draft();
    versions = 0;
    desks.forEach(Desk::reload);
  }

  private void step(int step) {
    Desk desk = desks.get(random.nextInt(desks.size()));
    int dice = random.nextInt(100);
    if (dice < 55) {
      type(desk);
    } else if (dice < 85) {
      save(desk, step);
    } else if (dice < 91) {
      settle(desk);
    } else if (dice < 93) {
      submit(step);
    } else if (random.nextInt(8) > 0) {
      desk.reload();
    } else {
      withdraw();
    }
  }

  private void type(Desk desk) {
    List<String> fields = new ArrayList<>(TEXTS);
    fields.addAll(CHOICES.keySet());
    fields.add("lines");
    fields.removeIf(field -> !desk.section.has(field));
    String field = fields.get(random.nextInt(fields.size()));
    if (field.equals("lines")) {
      typeARow(desk);
    } else if (CHOICES.containsKey(field)) {
      Set<String> chosen = new LinkedHashSet<>(desk.shown(field));
      String one = CHOICES.get(field).get(random.nextInt(3));
      if (!chosen.remove(one)) {
        chosen.add(one);
      }
      desk.typed.put(field, chosen.stream().sorted().toList());
    } else {
      List<String> values = VALUES.get(field);
      String value = values == null ? "متن " + ++words : values.get(random.nextInt(values.size()));
      desk.typed.put(field, List.of(value));
    }
  }

  private void typeARow(Desk desk) {
    List<String> keys = new ArrayList<>(desk.shown("lines"));
    int dice = random.nextInt(3);
    if (keys.isEmpty() || dice == 0) {
      String key = SectionPage.newKey();
      keys.add(key);
      desk.typed.put("lines[" + key + "].text", List.of("ردیف " + ++words));
      desk.typed.put("lines[" + key + "].type", List.of("OTHER"));
      desk.typed.put("lines[" + key + "].amount", List.of("" + words));
    } else if (dice == 1) {
      String key = keys.get(random.nextInt(keys.size()));
      desk.typed.put("lines[" + key + "].text", List.of("ردیف " + ++words));
    } else {
      String key = keys.remove(random.nextInt(keys.size()));
      FormRows.cells("lines", key).forEach(cell -> desk.typed.put(cell, List.of()));
    }
    desk.typed.put("lines", keys);
  }

  private void save(Desk desk, int step) {
    DraftSection section = desk.section;
    Proposal standing = own(desk.name);
    DraftSheet before = sheets.of(standing);
    Map<String, List<String>> page = new TreeMap<>(desk.began.fields());
    page.putAll(desk.typed);
    page.keySet().removeIf(field -> !section.has(field));
    int edition = desk.edition;
    if (!standing.state().isOpenToApplicant()) {
      return;
    }
    DraftSaving.Saved saved =
        council.as(
            desk.name, () -> saving.save(council.member(desk.name), id, section, edition, page));
    DraftSheet after = sheets.of(saved.draft());
    assertThat(saved.draft().edition()).isBetween(standing.edition(), standing.edition() + 1);
    Set<String> fields = new LinkedHashSet<>(before.fields().keySet());
    fields.addAll(after.fields().keySet());
    fields.addAll(page.keySet());
    for (String field : fields) {
      watch(desk, section, field, page.getOrDefault(field, List.of()), before, after, step);
    }
    desk.edition = saved.draft().edition();
    desk.began = after;
    desk.typed.clear();
  }

  private void watch(
      Desk desk,
      DraftSection section,
      String field,
      List<String> typed,
      DraftSheet before,
      DraftSheet after,
      int step) {
    String where = "step " + step + ", " + desk.name + ", " + field;
    List<String> began = desk.began.get(field);
    if (!section.has(field)) {
      assertThat(after.get(field)).as(where).isEqualTo(before.get(field));
    } else if (FormRows.PARTS.containsKey(field)) {
      watchRows(desk, field, typed, before, after, where);
    } else if (CHOICES.containsKey(field)) {
      typed.stream()
          .filter(each -> !began.contains(each))
          .forEach(each -> assertThat(after.get(field)).as(where).contains(each));
      began.stream()
          .filter(each -> !typed.contains(each))
          .forEach(each -> assertThat(after.get(field)).as(where).doesNotContain(each));
    } else if (!typed.equals(began) && !typed.isEmpty()) {
      boolean kept =
          after.get(field).equals(typed)
              || table.clashes(id).stream()
                  .anyMatch(clash -> clash.field().equals(field) && clash.typed().equals(typed));
      assertThat(kept).as(where + " lost " + typed).isTrue();
    } else if (typed.equals(began) && !FormRows.isCell(field)) {
      assertThat(after.get(field)).as(where).isEqualTo(before.get(field));
    }
  }

  private void watchRows(
      Desk desk,
      String list,
      List<String> typed,
      DraftSheet before,
      DraftSheet after,
      String where) {
    List<String> began = desk.began.get(list);
    assertThat(after.get(list)).as(where).doesNotHaveDuplicates();
    typed.stream()
        .filter(key -> !began.contains(key))
        .forEach(key -> assertThat(after.get(list)).as(where).contains(key));
    before.get(list).stream()
        .filter(key -> !began.contains(key))
        .forEach(key -> assertThat(after.get(list)).as(where + " of another").contains(key));
    for (String key : began) {
      boolean otherChanged =
          FormRows.cells(list, key).stream()
              .anyMatch(cell -> !before.get(cell).equals(desk.began.get(cell)));
      if (before.get(list).contains(key) && otherChanged) {
        assertThat(after.get(list)).as(where + " changed by another").contains(key);
      }
    }
  }

  private void settle(Desk desk) {
    List<DraftClash> clashes = table.clashes(id);
    if (clashes.isEmpty() || !own("writer").state().isOpenToApplicant()) {
      return;
    }
    DraftClash clash = clashes.get(random.nextInt(clashes.size()));
    boolean take = random.nextBoolean();
    List<String> stood = sheets.of(own("writer")).get(clash.field());
    council.run(desk.name, () -> saving.settle(council.member(desk.name), id, clash.id(), take));
    assertThat(sheets.of(own("writer")).get(clash.field())).isEqualTo(take ? clash.typed() : stood);
    assertThat(table.clashes(id)).hasSize(clashes.size() - 1);
  }

  private void submit(int step) {
    if (!own("writer").state().isOpenToApplicant()) {
      sendBack();
      return;
    }
    if (random.nextBoolean()) {
      tidy();
    }
    Proposal draft = own("writer");
    boolean hindered = !sheets.obstacles(draft).isEmpty();
    try {
      Proposal submitted =
          council.as(
              "writer",
              () -> fixtures.drafts.submit(council.member("writer"), id, draft.edition()));
      assertThat(hindered).as("step " + step).isFalse();
      assertThat(submitted.version()).isEqualTo(++versions);
      if (versions == 1) {
        numbers++;
      }
      assertThat(submitted.number()).endsWith("-P-%04d".formatted(numbers));
      assertThat(submitted.content().agreed(null)).isEqualTo(draft.content());
      fixtures.jobs.runAll();
    } catch (InvalidInput incomplete) {
      assertThat(hindered).as("step " + step).isTrue();
    }
  }

  /** What cannot be read is put right, and everything that clashes is chosen. */
  private void tidy() {
    for (DraftClash clash : table.clashes(id)) {
      council.run("writer", () -> saving.settle(council.member("writer"), id, clash.id(), false));
    }
    Map<String, List<String>> right =
        Map.of("requested", List.of("900000000"), "startsOn", List.of("1399/10/01"));
    for (DraftSection section : List.of(DraftSection.BUDGET, DraftSection.PLACE)) {
      Proposal draft = own("writer");
      Map<String, List<String>> page = new TreeMap<>(sheets.of(draft).fields());
      page.putAll(right);
      if (page.getOrDefault("counties", List.of()).isEmpty()) {
        page.put("counties", List.of("ISF"));
      }
      council.run(
          "writer",
          () -> saving.save(council.member("writer"), id, section, draft.edition(), page));
    }
  }

  private void sendBack() {
    if (fixtures.proposals.get(id).deficiencyRounds() < 2) {
      fixtures.complete(
          council, "officer1", id, Map.of("decision", "DEFICIENT", "reason", "روشن‌تر بنویسید"));
    } else {
      withdraw();
    }
  }

  private void withdraw() {
    if (own("writer").number() != null) {
      council.run(
          "writer", () -> withdrawals.withdraw(council.member("writer"), id, "برنامه تغییر کرد"));
      fixtures.jobs.runAll();
      assertThat(fixtures.proposals.get(id).state()).isEqualTo(ProposalState.WITHDRAWN);
      assertThat(versionsOf(id)).isEqualTo(versions);
      begin();
    }
  }

  private int versionsOf(long proposalId) {
    return db.sql("select count(*) from proposal_version where proposal_id = ?")
        .param(proposalId)
        .query(Integer.class)
        .single();
  }

  private Proposal own(String name) {
    return council.as(name, () -> fixtures.drafts.own(council.member(name), id));
  }
}
