package org.hamafza.proposals;

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

/** The page on which a signatory takes a proposal back. */
@Controller
class WithdrawalController {

  private final Withdrawals withdrawals;
  private final ProposalViews views;
  private final CurrentMember currentMember;

  WithdrawalController(Withdrawals withdrawals, ProposalViews views, CurrentMember currentMember) {
    this.withdrawals = withdrawals;
    this.views = views;
    this.currentMember = currentMember;
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/withdraw")
  String ask(@PathVariable long id, Model model) {
    return page(id, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/withdraw")
  String withdraw(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    withdrawals.withdrawable(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      withdrawals.withdraw(member, id, input);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "proposals.withdraw.done");
    return "redirect:/proposals/" + id;
  }

  private String page(long id, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("view", views.of(withdrawals.withdrawable(currentMember.get(), id)));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "proposals/withdraw";
  }
}
