package org.hamafza.letters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FormSpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of a council's letters, and the form in which its secretary rewrites one. */
@Controller
class TemplateController {

  private final LetterTemplates templates;
  private final TemplateForm form;
  private final TemplatePages pages;
  private final Councils councils;
  private final CurrentMember currentMember;

  TemplateController(
      LetterTemplates templates,
      TemplateForm form,
      TemplatePages pages,
      Councils councils,
      CurrentMember currentMember) {
    this.templates = templates;
    this.form = form;
    this.pages = pages;
    this.councils = councils;
    this.currentMember = currentMember;
  }

  @GetMapping("/letters/templates")
  String list(@RequestParam(defaultValue = "") String council, Model model) {
    Member member = currentMember.get();
    List<Council> kept =
        member.councilsAs(Role.SECRETARIAT_LEAD).stream()
            .map(councils::get)
            .sorted(Comparator.comparing(Council::code))
            .toList();
    Council shown =
        kept.stream()
            .filter(each -> council.isEmpty() || council.equals(Long.toString(each.id())))
            .findFirst()
            .orElseThrow(NotFound::new);
    model.addAttribute("councils", kept);
    model.addAttribute("council", shown);
    model.addAttribute("templates", templates.newest(member, shown.id()));
    return "letters/templates";
  }

  @GetMapping("/letters/templates/{kind}")
  String ask(@PathVariable String kind, @RequestParam long council, Model model) {
    List<LetterTemplate> versions = versions(kind, council);
    LetterText text = versions.get(0).text();
    FormSpec spec = form.describe(text);
    model.addAllAttributes(pages.of(council, versions, text));
    return show(versions.get(0).version(), spec, spec.values(), List.of(), model);
  }

  /** Saves what was typed, or only shows how it would look. */
  @PostMapping("/letters/templates/{kind}")
  String save(
      @PathVariable String kind,
      @RequestParam long council,
      @RequestParam(defaultValue = "") String edition,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    List<LetterTemplate> versions = versions(kind, council);
    LetterTemplate now = versions.get(0);
    FormInput in = FormInput.of(request.getParameterMap());
    int seen = edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : -1;
    FormSpec spec = form.describe(now.text());
    Map<String, List<String>> typed = spec.typed(in);
    try {
      LetterText text = form.read(in, now.kind());
      if (in.flag("preview")) {
        model.addAllAttributes(pages.of(council, versions, text));
        return show(seen, spec, typed, List.of(), model);
      }
      templates.save(currentMember.get(), council, now.kind(), seen, text);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAllAttributes(pages.of(council, versions, now.text()));
      return show(seen, spec, typed, invalid.errors(), model);
    } catch (TemplateEditedMeanwhile meanwhile) {
      // Sent again, it builds on what somebody else has written.
      response.setStatus(HttpStatus.CONFLICT.value());
      List<FieldError> errors = List.of(new FieldError("", meanwhile.messageKey(), List.of()));
      List<LetterTemplate> newer = versions(kind, council);
      model.addAllAttributes(pages.of(council, newer, newer.get(0).text()));
      return show(newer.get(0).version(), spec, typed, errors, model);
    }
    flash.addFlashAttribute("flash", "letters.saved");
    return "redirect:/letters/templates/" + kind + "?council=" + council;
  }

  private List<LetterTemplate> versions(String kind, long councilId) {
    Member member = currentMember.get();
    return templates.versions(member, councilId, LetterKind.of(kind).orElseThrow(NotFound::new));
  }

  private static String show(
      int edition,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    model.addAttribute("edition", edition);
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("faults", errors);
    return "letters/template";
  }
}
