package org.hamafza.crisis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamafza.audit.Trace;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FormSpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of crises: the list, the proposal of one, and one that is declared. */
@Controller
class CrisisController {

  private static final int PAGE = 25;

  private final DeclarationTable table;
  private final CrisisForm form;
  private final CrisisPanel panel;
  private final CrisisRights rights;
  private final Trace trace;
  private final CurrentMember currentMember;

  CrisisController(
      DeclarationTable table,
      CrisisForm form,
      CrisisPanel panel,
      CrisisRights rights,
      Trace trace,
      CurrentMember currentMember) {
    this.table = table;
    this.form = form;
    this.panel = panel;
    this.rights = rights;
    this.trace = trace;
    this.currentMember = currentMember;
  }

  @GetMapping("/crises")
  String list(@RequestParam(defaultValue = "0") String before, Model model) {
    Member member = currentMember.get();
    long after = before.matches("[1-9][0-9]{0,17}") ? Long.parseLong(before) : Long.MAX_VALUE;
    Set<Long> inner = CrisisRights.innerCouncils(member);
    List<CrisisLine> found = table.list(inner, CrisisRights.councils(member), after, PAGE + 1);
    model.addAttribute("crises", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    model.addAttribute("mayPropose", member.hasAnywhere(Role.SECRETARIAT_LEAD));
    return "crisis/list";
  }

  @GetMapping("/crises/new")
  String ask(Model model) {
    FormSpec spec = form.describe(currentMember.get());
    return ask(spec, spec.values(), List.of(), model);
  }

  @PostMapping("/crises")
  String propose(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    FormSpec spec = form.describe(member);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      long id = form.submit(member, input);
      flash.addFlashAttribute("flash", "crisis.proposed");
      return "redirect:/crises/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return ask(spec, spec.typed(input), invalid.errors(), model);
    }
  }

  @GetMapping("/crises/{id:\\d{1,18}}")
  String show(@PathVariable long id, Locale locale, Model model) {
    Member member = currentMember.get();
    Declaration declaration = rights.visible(member, id);
    model.addAllAttributes(panel.of(member, declaration));
    model.addAttribute("heading", declaration.title().in(locale));
    model.addAttribute(
        "mayChange",
        declaration.state() == CrisisState.ACTIVE && rights.leads(member, declaration));
    model.addAttribute("traced", trace.opens(declaration.number(), member));
    return "crisis/show";
  }

  private static String ask(
      FormSpec spec, Map<String, List<String>> values, List<FieldError> errors, Model model) {
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    return "crisis/propose";
  }
}
