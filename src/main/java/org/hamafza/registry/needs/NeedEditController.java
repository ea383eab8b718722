package org.hamafza.registry.needs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
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

/** The forms in which the secretariat registers needs and changes them. */
@Controller
class NeedEditController {

  private final NeedRegister register;
  private final NeedForm form;
  private final CurrentMember currentMember;

  NeedEditController(NeedRegister register, NeedForm form, CurrentMember currentMember) {
    this.register = register;
    this.form = form;
    this.currentMember = currentMember;
  }

  @GetMapping("/needs/new")
  String blank(@RequestParam long council, Model model) {
    keeper(council);
    FormSpec spec = form.describe(null);
    return show(council, null, -1, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/needs")
  String register(
      @RequestParam long council,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = keeper(council);
    FormInput in = FormInput.of(request.getParameterMap());
    try {
      Need need = register.register(member, council, form.read(in, null));
      flash.addFlashAttribute("flash", "registry.needs.registered");
      return "redirect:/needs/" + need.id();
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = form.describe(null);
      return show(council, null, -1, spec, spec.typed(in), invalid.errors(), model);
    }
  }

  @GetMapping("/needs/{id:\\d{1,18}}/edit")
  String edit(@PathVariable long id, Model model) {
    Need need = register.keptBy(currentMember.get(), id);
    FormSpec spec = form.describe(need.content());
    return show(need.councilId(), need, need.edition(), spec, spec.values(), List.of(), model);
  }

  @PostMapping("/needs/{id:\\d{1,18}}/edit")
  String change(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String edition,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Need need = register.keptBy(member, id);
    FormInput in = FormInput.of(request.getParameterMap());
    int seen = edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : -1;
    FormSpec spec = form.describe(need.content());
    try {
      NeedContent content = form.read(in, need.content());
      register.change(member, id, seen, content, form.reason(in));
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(need.councilId(), need, seen, spec, spec.typed(in), invalid.errors(), model);
    } catch (NeedEditedMeanwhile meanwhile) {
      // Sent again, it builds on what somebody else has written.
      response.setStatus(HttpStatus.CONFLICT.value());
      List<FieldError> errors = List.of(new FieldError("", meanwhile.messageKey(), List.of()));
      return show(need.councilId(), need, need.edition(), spec, spec.typed(in), errors, model);
    }
    flash.addFlashAttribute("flash", "registry.needs.changed");
    return "redirect:/needs/" + id;
  }

  private Member keeper(long councilId) {
    Member member = currentMember.get();
    if (!register.mayKeep(member, councilId)) {
      throw new NotFound();
    }
    return member;
  }

  private static String show(
      long councilId,
      Need need,
      int edition,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    model.addAttribute("councilId", councilId);
    model.addAttribute("need", need);
    model.addAttribute("edition", edition);
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    return "registry/needs/edit";
  }
}
