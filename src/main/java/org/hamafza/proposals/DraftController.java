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
      Pattern.compile("(add|remove)-(lines|indicators|partners)(?:-([0-9A-Za-z]{1,12}))?");
  private static final String EDIT = "/proposals/{id:\\d{1,18}}/edit";

  private final Drafts drafts;
  private final CallLinks links;
  private final DraftSaving saving;
  private final SectionPage page;
  private final CurrentMember currentMember;

  DraftController(
      Drafts drafts,
      CallLinks links,
      DraftSaving saving,
      SectionPage page,
      CurrentMember currentMember) {
    this.drafts = drafts;
    this.links = links;
    this.saving = saving;
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
    if (row.matches() && row.group(1).equals("remove") && row.group(3) != null) {
      FormRows.cells(row.group(2), row.group(3)).forEach(raw::remove);
    }
    DraftSaving.Saved saved;
    try {
      saved = saving.save(member, id, part, edition(raw), raw);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      Map<String, List<String>> typed = SectionPage.typed(raw, part);
      return page.show(member, draft, part, typed, invalid.errors(), "", locale, model);
    }
    List<FieldError> wrong = page.wrong(saved.draft(), part);
    if (!saved.clashes().isEmpty() || !wrong.isEmpty()) {
      boolean clash = !saved.clashes().isEmpty();
      response.setStatus((clash ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
      return page.stored(member, saved.draft(), part, "", locale, model);
    }
    if (row.matches()) {
      String added = row.group(1).equals("add") ? "?add=" + row.group(2) : "";
      return "redirect:" + edit(id) + "/" + part.path() + added + "#field-" + row.group(2);
    }
    flash.addFlashAttribute(
        "flash", saved.keptRows().isEmpty() ? "proposals.edit.saved" : "proposals.edit.rowKept");
    return "redirect:" + after(id, part, action);
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
