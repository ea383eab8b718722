package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages in which an NGO writes its proposal: the list of sections, and each section. */
@Controller
class DraftController {

  private static final Pattern ROW_ACTION =
      Pattern.compile(
          "(?<act>add|remove|restore)-(?<list>lines|indicators|partners)"
              + "(?:-(?<key>[0-9A-Za-z]{1,12})(?:-(?<edition>[0-9]{1,9}))?)?");
  private static final String EDIT = "/proposals/{id:\\d{1,18}}/edit";

  private final Drafts drafts;
  private final CallLinks links;
  private final DraftSaving saving;
  private final DraftRows rows;
  private final SectionPage page;
  private final CurrentMember currentMember;

  DraftController(
      Drafts drafts,
      CallLinks links,
      DraftSaving saving,
      DraftRows rows,
      SectionPage page,
      CurrentMember currentMember) {
    this.drafts = drafts;
    this.links = links;
    this.saving = saving;
    this.rows = rows;
    this.page = page;
    this.currentMember = currentMember;
  }

  @PostMapping("/proposals")
  String begin(
      @RequestParam(defaultValue = "") String ngo, @RequestParam(defaultValue = "") String call) {
    Member member = drafts.writer(currentMember.get());
    long ngoId =
        member.ngos().stream()
            .filter(id -> member.ngos().size() == 1 && ngo.isEmpty() || ngo.equals("" + id))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("ngo", "proposals.error.chooseNgo"));
    return "redirect:" + edit(links.begin(member, ngoId, call));
  }

  @GetMapping(EDIT)
  String sections(@PathVariable long id, Locale locale, Model model) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    return draft.state().isOpenToApplicant()
        ? page.list(member, draft, locale, model)
        : "redirect:/proposals/" + id;
  }

  @GetMapping(EDIT + "/{section:[a-z]+}")
  String section(
      @PathVariable long id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String add,
      Locale locale,
      Model model) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    DraftSection wanted = DraftSection.ofPath(section).orElseThrow(NotFound::new);
    return draft.state().isOpenToApplicant()
        ? page.stored(member, draft, wanted, add, locale, model)
        : "redirect:/proposals/" + id;
  }

  @PostMapping(EDIT + "/{section:[a-z]+}")
  String save(
      @PathVariable long id,
      @PathVariable String section,
      @RequestParam(defaultValue = "save") String action,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    DraftSection part = DraftSection.ofPath(section).orElseThrow(NotFound::new);
    Map<String, List<String>> raw = raw(request);
    Matcher row = ROW_ACTION.matcher(action);
    DraftRows.Removal done;
    try {
      done = change(member, id, part, raw, row);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      Map<String, List<String>> typed = SectionPage.typed(raw, part);
      return page.show(member, draft, part, typed, invalid.errors(), "", locale, model);
    }
    DraftSaving.Saved saved = done.saved();
    List<FieldError> wrong = page.wrong(saved.draft(), part);
    if (!saved.clashes().isEmpty() || !wrong.isEmpty()) {
      boolean clash = !saved.clashes().isEmpty();
      response.setStatus((clash ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
      model.addAttribute("removed", done.undo());
      return page.stored(member, saved.draft(), part, "", locale, model);
    }
    if (row.matches()) {
      String list = row.group("list");
      String added = row.group("act").equals("add") ? "?add=" + list : "";
      flash.addFlashAttribute("removed", done.undo());
      if (!saved.keptRows().isEmpty()) {
        flash.addFlashAttribute("flash", "proposals.edit.rowKept");
      }
      return "redirect:" + edit(id) + "/" + part.path() + added + "#field-" + list;
    }
    flash.addFlashAttribute(
        "flash", saved.keptRows().isEmpty() ? "proposals.edit.saved" : "proposals.edit.rowKept");
    return "redirect:" + after(id, part, action);
  }

  /** Saves what was typed; takes a row out or brings it back, if that was wanted. */
  private DraftRows.Removal change(
      Member member, long id, DraftSection part, Map<String, List<String>> raw, Matcher row) {
    int base = edition(raw);
    boolean named = row.matches() && row.group("key") != null;
    if (named && row.group("act").equals("remove")) {
      String list = row.group("list");
      String key = row.group("key");
      boolean here = part.lists().contains(list);
      if (here && FormRows.keys(raw, list).size() <= FormRows.MOST) {
        return rows.remove(member, id, part, base, raw, list, key);
      }
      FormRows.cells(list, key).forEach(raw::remove);
    }
    if (named && row.group("act").equals("restore") && row.group("edition") != null) {
      DraftRows.Undo undo =
          new DraftRows.Undo(
              row.group("list"), row.group("key"), Integer.parseInt(row.group("edition")));
      return new DraftRows.Removal(rows.restore(member, id, part, base, raw, undo), null);
    }
    return new DraftRows.Removal(saving.save(member, id, part, base, raw), null);
  }

  private static String after(long id, DraftSection part, String action) {
    return switch (action) {
      case "next" ->
          part.next()
              .map(next -> edit(id) + "/" + next.path())
              .orElse("/proposals/" + id + "/files");
      case "check" -> "/proposals/" + id + "/check";
      default -> edit(id);
    };
  }

  @PostMapping(EDIT + "/{section:[a-z]+}/settle")
  String settle(
      @PathVariable long id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String clash,
      @RequestParam(defaultValue = "") String choice,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    drafts.own(member, id);
    DraftSection part = DraftSection.ofPath(section).orElseThrow(NotFound::new);
    if (!clash.matches("[0-9]{1,18}") || !choice.matches("take|drop")) {
      throw new InvalidInput("choice", "error.choice");
    }
    saving.settle(member, id, Long.parseLong(clash), choice.equals("take"));
    flash.addFlashAttribute("flash", "proposals.edit.settled");
    return "redirect:" + edit(id) + "/" + part.path();
  }

  private static String edit(long id) {
    return "/proposals/" + id + "/edit";
  }

  static Map<String, List<String>> raw(HttpServletRequest request) {
    Map<String, List<String>> raw = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, typed) -> raw.put(name, Arrays.asList(typed)));
    return raw;
  }

  // What is no number cannot be the edition of any draft.
  static int edition(Map<String, List<String>> values) {
    String typed = values.getOrDefault("edition", List.of("")).stream().findFirst().orElse("");
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
