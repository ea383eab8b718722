package org.hamafza.clearance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the authority withdraws a content. */
@Controller
class CorrectionController {

  private static final int REASON = 2000;
  private static final int CORRECTION = 4000;

  private final Corrections corrections;
  private final ContentPanel panel;
  private final CurrentMember currentMember;

  CorrectionController(Corrections corrections, ContentPanel panel, CurrentMember currentMember) {
    this.corrections = corrections;
    this.panel = panel;
    this.currentMember = currentMember;
  }

  @GetMapping("/contents/{id:\\d{1,18}}/withdraw")
  String ask(@PathVariable long id, Model model) {
    return page(id, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/contents/{id:\\d{1,18}}/withdraw")
  String withdraw(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    corrections.withdrawable(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String reason = input.requiredParagraphs("reason", REASON);
      String correction = input.requiredParagraphs("correction", CORRECTION);
      input.check();
      corrections.withdraw(member, id, reason, correction);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "clearance.withdraw.done");
    return "redirect:/contents/" + id;
  }

  private String page(long id, FormInput input, List<FieldError> errors, Model model) {
    model.addAllAttributes(panel.of(corrections.withdrawable(currentMember.get(), id)));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "clearance/withdraw";
  }
}
