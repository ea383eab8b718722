package org.hamafza.proposals;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the list of sections of a draft, and each section. */
@Component
class SectionPage {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final DraftSheets sheets;
  private final DraftSheetTable table;
  private final PartTable partTable;
  private final DraftSaving saving;
  private final ProposalFields fields;
  private final People people;
  private final ShownErrors shown;
  private final MessageSource messages;

  SectionPage(
      DraftSheets sheets,
      DraftSheetTable table,
      PartTable partTable,
      DraftSaving saving,
      ProposalFields fields,
      People people,
      ShownErrors shown,
      MessageSource messages) {
    this.sheets = sheets;
    this.table = table;
    this.partTable = partTable;
    this.saving = saving;
    this.fields = fields;
    this.people = people;
    this.shown = shown;
    this.messages = messages;
  }

  /** A value beside the one that stands, as the page shows it. */
  record ShownClash(DraftClash clash, String label, LocalText by, String text) {}

  /** A table of the form: its name, the keys of its rows, and an empty row to begin with. */
  record Rows(String list, List<String> keys) {}

  String list(Member member, Proposal draft, Locale locale, Model model) {
    DraftSheet sheet = sheets.of(draft);
    List<String> wrong = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (FieldError obstacle : sheets.obstacles(draft)) {
      (obstacle.messageKey().equals("error.required") ? missing : wrong).add(obstacle.field());
    }
    Map<DraftSection, SectionState> states = new LinkedHashMap<>();
    for (DraftSection section : DraftSection.values()) {
      states.put(section, SectionState.of(section, sheet, wrong, missing));
    }
    model.addAttribute("proposal", draft);
    model.addAttribute("states", states);
    // What may stay empty and is empty neither counts as done nor as to be done.
    List<SectionState> counted = new ArrayList<>(states.values());
    counted.removeIf(SectionState.OPTIONAL::equals);
    model.addAttribute("counted", counted.size());
    model.addAttribute("done", counted.stream().filter(SectionState.DONE::equals).count());
    model.addAttribute("others", others(member, draft.id(), locale));
    List<Part> parts = Parts.of(partTable.of(draft.id()), draft.content());
    model.addAttribute("parties", parts.size());
    model.addAttribute(
        "consented", parts.stream().filter(part -> part.consent() == Part.Consent.GIVEN).count());
    return "proposals/edit";
  }

  /** The section as it stands, with an empty row more in {@code added}, the name of a list. */
  String stored(
      Member member,
      Proposal draft,
      DraftSection section,
      String added,
      Locale locale,
      Model model) {
    DraftSheet sheet = sheets.of(draft);
    List<FieldError> errors = sheets.read(draft, sheet).errors();
    return show(member, draft, section, sheet.fields(), errors, added, locale, model);
  }

  /** What stands in a section and cannot be read. */
  List<FieldError> wrong(Proposal draft, DraftSection section) {
    return sheets.read(draft, sheets.of(draft)).errors().stream()
        .filter(error -> section.has(error.field()))
        .toList();
  }

  /** The section with these values and what is wrong with them. */
  String show(
      Member member,
      Proposal draft,
      DraftSection section,
      Map<String, List<String>> values,
      List<FieldError> errors,
      String added,
      Locale locale,
      Model model) {
    List<FieldError> own =
        errors.stream()
            .filter(error -> error.field().isEmpty() || section.has(error.field()))
            .toList();
    Map<String, String> messages = shown.of(own, locale);
    model.addAttribute("proposal", draft);
    model.addAttribute("section", section);
    model.addAttribute("next", section.next().orElse(null));
    model.addAttribute("spec", fields.of(section, draft));
    model.addAttribute("values", values);
    model.addAttribute("errors", messages);
    model.addAttribute("labels", shown.labels(messages.keySet(), values, locale));
    model.addAttribute("rows", rows(section, values, added));
    model.addAttribute("costTypes", Option.of(CostType.class, "proposals.costType"));
    model.addAttribute("clashes", clashes(draft, section, values, locale));
    model.addAttribute("others", others(member, draft.id(), locale));
    if (section == DraftSection.BUDGET) {
      model.addAttribute("sums", BudgetSums.of(sheets.read(draft, sheets.of(draft)).content()));
    }
    return "proposals/section";
  }

  private static List<Rows> rows(
      DraftSection section, Map<String, List<String>> values, String added) {
    List<Rows> rows = new ArrayList<>();
    for (String list : section.lists()) {
      List<String> keys = new ArrayList<>(values.getOrDefault(list, List.of()));
      boolean some = !keys.isEmpty();
      if ((!some || list.equals(added)) && keys.size() < FormRows.MOST) {
        keys.add(newKey());
      }
      rows.add(new Rows(list, keys));
    }
    return rows;
  }

  /** A key that no row of any editor has. */
  static String newKey() {
    byte[] random = new byte[5];
    RANDOM.nextBytes(random);
    return "r" + HexFormat.of().formatHex(random);
  }

  private List<ShownClash> clashes(
      Proposal draft, DraftSection section, Map<String, List<String>> values, Locale locale) {
    List<ShownClash> shownClashes = new ArrayList<>();
    for (DraftClash clash : table.clashes(draft.id())) {
      if (section.has(clash.field())) {
        String label = shown.labels(List.of(clash.field()), values, locale).get(clash.field());
        LocalText by = names(List.of(clash.typedBy())).get(0);
        shownClashes.add(new ShownClash(clash, label, by, fields.shown(draft, clash, locale)));
      }
    }
    return shownClashes;
  }

  /** The names of the others who have the draft open, as one text. */
  String others(Member member, long id, Locale locale) {
    return names(saving.others(member, id)).stream()
        .map(name -> name.in(locale))
        .collect(Collectors.joining(messages.getMessage("web.list.separator", null, locale)));
  }

  private List<LocalText> names(List<Long> personIds) {
    return personIds.stream()
        .map(people::find)
        .map(found -> found.map(person -> person.name()).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What was typed, as the form holds it: rows under their keys, also those that are new. */
  static Map<String, List<String>> typed(Map<String, List<String>> raw, DraftSection section) {
    Map<String, List<String>> values = new TreeMap<>(raw);
    for (String list : section.lists()) {
      values.put(list, FormRows.keys(raw, list).stream().limit(FormRows.MOST).toList());
    }
    return values;
  }
}
