package org.hamafza.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a secretary moves a session that has not begun, or calls it off. */
@Controller
class SessionChangeController {

  private final SessionChanges changes;
  private final ChangeForms forms;
  private final SessionTexts texts;
  private final CurrentMember currentMember;

  SessionChangeController(
      SessionChanges changes, ChangeForms forms, SessionTexts texts, CurrentMember currentMember) {
    this.changes = changes;
    this.forms = forms;
    this.texts = texts;
    this.currentMember = currentMember;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/move")
  String askToMove(@PathVariable long id, Model model) {
    Session session = changes.changeable(currentMember.get(), id);
    FormSpec spec = forms.move(session);
    return page("council/move-session", session, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/sessions/{id:\\d{1,18}}/move")
  String move(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Session session = changes.changeable(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      forms.move(member, id, input);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = forms.move(session);
      var typed = spec.typed(input);
      return page("council/move-session", session, spec, typed, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "council.change.moved");
    return "redirect:/sessions/" + id;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/cancel")
  String askToCancel(@PathVariable long id, Model model) {
    Session session = changes.changeable(currentMember.get(), id);
    FormSpec spec = forms.cancel();
    return page("council/cancel-session", session, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/sessions/{id:\\d{1,18}}/cancel")
  String cancel(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Session session = changes.changeable(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      forms.cancel(member, id, input);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = forms.cancel();
      var typed = spec.typed(input);
      return page("council/cancel-session", session, spec, typed, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "council.change.cancelled");
    return "redirect:/sessions/" + id;
  }

  private String page(
      String template,
      Session session,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    model.addAttribute("meeting", session);
    model.addAttribute("named", texts.title(session));
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("faults", errors);
    return template;
  }
}
