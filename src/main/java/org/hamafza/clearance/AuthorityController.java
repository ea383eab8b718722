package org.hamafza.clearance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Council;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FormSpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the authorities that clear contents are read and named. */
@Controller
class AuthorityController {

  private static final String HERE = "/contents/authorities";

  private final AuthorityNaming naming;
  private final AuthorityPage page;
  private final AuthorityForm form;
  private final CurrentMember currentMember;

  AuthorityController(
      AuthorityNaming naming, AuthorityPage page, AuthorityForm form, CurrentMember currentMember) {
    this.naming = naming;
    this.page = page;
    this.form = form;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String read(@RequestParam(required = false) Long council, Model model) {
    FormSpec spec = form.describe(page.today());
    return show(council, spec, spec.values(), List.of(), model);
  }

  @PostMapping(HERE)
  String name(
      @RequestParam long council,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    naming.council(member, council);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      naming.name(member, council, input);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = form.describe(page.today());
      return show(council, spec, spec.typed(input), invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "clearance.authorities.named");
    return "redirect:" + HERE + "?council=" + council;
  }

  private String show(
      Long wanted,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    Member member = currentMember.get();
    Council council = naming.council(member, wanted);
    model.addAttribute("council", council);
    model.addAttribute("councils", naming.councils(member));
    model.addAttribute("lines", page.lines(council.id()));
    model.addAttribute("said", page.said(council.id()));
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    return "clearance/authorities";
  }
}
