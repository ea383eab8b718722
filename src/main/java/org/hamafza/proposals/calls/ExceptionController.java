package org.hamafza.proposals.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.Parsed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a secretary lets an NGO submit late. */
@Controller
class ExceptionController {

  private final CallExceptions exceptions;
  private final Ngos ngos;
  private final CurrentMember currentMember;

  ExceptionController(CallExceptions exceptions, Ngos ngos, CurrentMember currentMember) {
    this.exceptions = exceptions;
    this.ngos = ngos;
    this.currentMember = currentMember;
  }

  @GetMapping("/calls/{id:\\d{1,18}}/exceptions")
  String ask(@PathVariable long id, Model model) {
    return page(id, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/calls/{id:\\d{1,18}}/exceptions")
  String allow(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Call call = exceptions.of(member, id);
    FormInput in = FormInput.of(request.getParameterMap());
    try {
      Ngo ngo = in.require("ngo", typed -> find(typed, call.councilId()));
      LocalDate lastDay = in.requiredDate("lastDay");
      String reason = in.requiredParagraphs("reason", CallStepController.REASON);
      in.check();
      exceptions.allow(member, id, ngo, lastDay, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, in, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "proposals.calls.exception.done");
    return "redirect:/calls/" + id;
  }

  private Parsed<Ngo> find(String typed, long councilId) {
    Parsed<LegalId> legalId = LegalId.parse(typed);
    if (!legalId.isValid()) {
      return legalId.map(id -> null);
    }
    return ngos.byCode(legalId.get().value())
        .filter(ngo -> ngo.councilId() == councilId)
        .map(Parsed::of)
        .orElse(Parsed.wrong("proposals.calls.error.ngoUnknown"));
  }

  private String page(long id, FormInput in, List<FieldError> errors, Model model) {
    Call call = exceptions.of(currentMember.get(), id);
    model.addAttribute("call", call);
    model.addAttribute("allowed", exceptions.all(id));
    model.addAttribute("input", in);
    model.addAttribute("errors", errors);
    return "proposals/call-exceptions";
  }
}
