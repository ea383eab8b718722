package org.hamafza.crisis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the secretary proposes to renew a crisis or to end it early. */
@Controller
class CrisisChangeController {

  private static final int REASON = 2000;

  private final CrisisDesk desk;
  private final CrisisRights rights;
  private final CurrentMember currentMember;

  CrisisChangeController(CrisisDesk desk, CrisisRights rights, CurrentMember currentMember) {
    this.desk = desk;
    this.rights = rights;
    this.currentMember = currentMember;
  }

  @GetMapping("/crises/{id:\\d{1,18}}/change")
  String ask(@PathVariable long id, Model model) {
    Declaration declaration = rights.led(currentMember.get(), id);
    if (declaration.state() != CrisisState.ACTIVE) {
      throw new Conflict("crisis.error.notRunning");
    }
    return page(declaration, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/crises/{id:\\d{1,18}}/change")
  String propose(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Declaration declaration = rights.led(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      ChangeKind change = input.requiredChoice("change", ChangeKind.class);
      String reason = input.requiredParagraphs("reason", REASON);
      input.check();
      desk.proposeChange(member, id, change, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(declaration, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "crisis.change.proposed");
    return "redirect:/crises/" + id;
  }

  private static String page(
      Declaration declaration, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("crisis", declaration);
    model.addAttribute("kinds", Option.of(ChangeKind.class, "crisis.change"));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "crisis/change";
  }
}
