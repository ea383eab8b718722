package org.hamafza.proposals;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves a section of a draft while others may be saving it too; nothing anybody typed is lost. */
@Service
class DraftSaving {

  /** Longer than anything a field takes: what is longer was not typed. */
  private static final int LONGEST = 5 * ProposalForm.LONG_TEXT;

  private static final Duration PRESENT = Duration.ofSeconds(45);

  private final Drafts drafts;
  private final DraftSheets sheets;
  private final DraftSheetTable table;
  private final Clock clock;

  DraftSaving(Drafts drafts, DraftSheets sheets, DraftSheetTable table, Clock clock) {
    this.drafts = drafts;
    this.sheets = sheets;
    this.table = table;
    this.clock = clock;
  }

  /**
   * What came of a saving.
   *
   * @param draft the draft afterwards
   * @param foreign whether others had changed this section
   * @param clashes the fields for which somebody has to choose because of this saving
   * @param keptRows lists of which a row stays because somebody else changed it
   */
  record Saved(Proposal draft, boolean foreign, Set<String> clashes, Set<String> keptRows) {}

  /**
   * Saves what was typed into one section.
   *
   * @param base the edition with which the page began
   * @throws Conflict if the draft cannot be changed any more
   * @throws InvalidInput if something is too long to be kept
   */
  @Transactional
  Saved save(
      Member member, long id, DraftSection section, int base, Map<String, List<String>> raw) {
    FormRows.checkCount(raw);
    DraftSheet typed = DraftSheet.typed(raw, section::has);
    typed.fields().forEach(DraftSaving::checkLength);
    Proposal draft = drafts.open(member, id);
    table.seen(id, member.personId(), section, clock.instant());
    DraftSheet stands = sheets.of(draft);
    DraftSheet began = base == draft.edition() ? stands : sheets.at(draft, base).orElse(null);
    DraftMerge.Outcome outcome = merge(began, typed, stands, section);
    Set<String> keptRows = new LinkedHashSet<>(outcome.keptRows());
    DraftSheet sheet = withClashingRows(id, outcome.sheet(), stands, keptRows);
    for (Map.Entry<String, List<String>> clash : outcome.clashes().entrySet()) {
      table.clash(id, clash.getKey(), clash.getValue(), member.personId(), clock.instant());
    }
    boolean same = sheet.equals(stands) && outcome.clashes().isEmpty();
    Proposal saved = same ? draft : drafts.write(member, draft, sheet);
    boolean foreign =
        began == null
            || !began.with(stands, field -> !section.has(field)).equals(stands)
            || !outcome.clashes().isEmpty();
    return new Saved(saved, foreign, outcome.clashes().keySet(), keptRows);
  }

  private static DraftMerge.Outcome merge(
      DraftSheet began, DraftSheet typed, DraftSheet stands, DraftSection section) {
    DraftSheet base = began == null ? new DraftSheet(Map.of()) : began;
    DraftSheet mine = (began == null ? stands : began).with(typed, section::has);
    return DraftMerge.of(base, mine, stands);
  }

  private static void checkLength(String field, List<String> values) {
    if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
      throw new InvalidInput(field, "error.tooLong", ProposalForm.LONG_TEXT);
    }
  }

  // A row in which somebody still has to choose cannot be taken out.
  private DraftSheet withClashingRows(
      long id, DraftSheet sheet, DraftSheet stands, Set<String> keptRows) {
    Map<String, List<String>> fields = new TreeMap<>(sheet.fields());
    for (DraftClash clash : table.clashes(id)) {
      String list = FormRows.listOf(clash.field());
      String key = FormRows.keyOf(clash.field());
      if (!key.isEmpty() && !fields.getOrDefault(list, List.of()).contains(key)) {
        List<String> order = new ArrayList<>(fields.getOrDefault(list, List.of()));
        order.add(key);
        fields.put(list, order);
        FormRows.cells(list, key).forEach(cell -> fields.put(cell, stands.get(cell)));
        keptRows.add(list);
      }
    }
    return new DraftSheet(fields);
  }

  /**
   * Chooses between two values of one field.
   *
   * @param take whether the other value takes the place of the one that stands
   * @throws Conflict if somebody has chosen already
   */
  @Transactional
  void settle(Member member, long id, long clashId, boolean take) {
    Proposal draft = drafts.open(member, id);
    DraftClash clash =
        table.clashes(id).stream()
            .filter(each -> each.id() == clashId)
            .findFirst()
            .orElseThrow(() -> new Conflict("proposals.error.settled"));
    table.removeClash(id, clashId);
    DraftSheet stands = sheets.of(draft);
    DraftSheet chosen = take ? stands.with(clash.field(), clash.typed()) : stands;
    drafts.write(member, draft, chosen);
  }

  /** The others who have the draft open. */
  @Transactional(readOnly = true)
  List<Long> others(Member member, long id) {
    return table.others(id, member.personId(), clock.instant().minus(PRESENT));
  }
}
