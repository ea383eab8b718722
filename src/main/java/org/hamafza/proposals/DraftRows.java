package org.hamafza.proposals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.proposals.DraftSaving.Saved;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a row out of a draft, and brings it back as it was when it was taken out. */
@Service
class DraftRows {

  /**
   * A row that was taken out.
   *
   * @param edition of the draft, the last in which the row stood
   */
  record Undo(String list, String key, int edition) {

    /** What the button sends that brings it back. */
    public String action() {
      return "restore-" + list + "-" + key + "-" + edition;
    }
  }

  /**
   * What came of it.
   *
   * @param undo null if nothing was taken out
   */
  record Removal(Saved saved, Undo undo) {}

  private final DraftSaving saving;
  private final Drafts drafts;
  private final DraftSheets sheets;
  private final DraftSheetTable table;

  DraftRows(DraftSaving saving, Drafts drafts, DraftSheets sheets, DraftSheetTable table) {
    this.saving = saving;
    this.drafts = drafts;
    this.sheets = sheets;
    this.table = table;
  }

  /**
   * Saves what was typed into a section, and takes one row out of it afterwards: so that the row
   * can come back as it was typed, and not as it was saved before. A row that somebody else has
   * changed meanwhile stays.
   *
   * @param base the edition with which the page began
   */
  @Transactional
  Removal remove(
      Member member,
      long id,
      DraftSection section,
      int base,
      Map<String, List<String>> raw,
      String list,
      String key) {
    Proposal draft = drafts.open(member, id);
    DraftSheet stands = sheets.of(draft);
    boolean theirs = changed(draft, base, stands, list, key);
    Saved saved = saving.save(member, id, section, base, raw);
    DraftSheet sheet = sheets.of(saved.draft());
    if (!sheet.hasRow(list, key)) {
      // It was empty in the end, so it went with the saving.
      return new Removal(saved, stands.hasRow(list, key) ? undo(draft, list, key) : null);
    }
    if (theirs || clashes(id, list, key)) {
      Set<String> kept = new LinkedHashSet<>(saved.keptRows());
      kept.add(list);
      return new Removal(new Saved(saved.draft(), true, saved.clashes(), kept), null);
    }
    Proposal without = drafts.write(member, saved.draft(), sheet.withoutRow(list, key));
    return new Removal(
        new Saved(without, saved.foreign(), saved.clashes(), saved.keptRows()),
        undo(saved.draft(), list, key));
  }

  private Undo undo(Proposal draft, String list, String key) {
    return sheets
        .at(draft, draft.edition())
        .map(sheet -> new Undo(list, key, draft.edition()))
        .orElse(null);
  }

  private boolean changed(Proposal draft, int base, DraftSheet stands, String list, String key) {
    if (base == draft.edition() || !stands.hasRow(list, key)) {
      return false;
    }
    return sheets
        .at(draft, base)
        .map(
            began ->
                FormRows.cells(list, key).stream()
                    .anyMatch(cell -> !began.get(cell).equals(stands.get(cell))))
        .orElse(true);
  }

  private boolean clashes(long id, String list, String key) {
    Set<String> open =
        table.clashes(id).stream().map(DraftClash::field).collect(Collectors.toSet());
    return FormRows.cells(list, key).stream().anyMatch(open::contains);
  }

  /**
   * Saves what was typed into a section, and brings a row back that was taken out of it; one that
   * is there again is left as it is.
   *
   * @throws Conflict if the draft cannot be changed any more
   * @throws InvalidInput if the row is not kept any more, or there are too many
   */
  @Transactional
  Saved restore(
      Member member,
      long id,
      DraftSection section,
      int base,
      Map<String, List<String>> raw,
      Undo undo) {
    Saved saved = saving.save(member, id, section, base, raw);
    DraftSheet stands = sheets.of(saved.draft());
    if (stands.hasRow(undo.list(), undo.key())) {
      return saved;
    }
    DraftSheet before =
        sheets
            .at(saved.draft(), undo.edition())
            .filter(sheet -> sheet.hasRow(undo.list(), undo.key()))
            .filter(sheet -> section.lists().contains(undo.list()))
            .orElseThrow(() -> new InvalidInput(undo.list(), "proposals.error.rowGone"));
    DraftSheet again = stands.withRow(before, undo.list(), undo.key());
    FormRows.checkCount(again.fields());
    Proposal restored = drafts.write(member, saved.draft(), again);
    return new Saved(restored, saved.foreign(), saved.clashes(), saved.keptRows());
  }
}
