package org.hamafza.proposals.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a call is published, amended and taken back. */
@Controller
class CallStepController {

  static final int REASON = 2000;

  private final CallDesk desk;
  private final CallChanges changes;
  private final CallFields form;
  private final CallFormPage page;
  private final CallPages pages;
  private final CurrentMember currentMember;

  CallStepController(
      CallDesk desk,
      CallChanges changes,
      CallFields form,
      CallFormPage page,
      CallPages pages,
      CurrentMember currentMember) {
    this.desk = desk;
    this.changes = changes;
    this.form = form;
    this.page = page;
    this.pages = pages;
    this.currentMember = currentMember;
  }

  @GetMapping("/calls/{id:\\d{1,18}}/publish")
  String check(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    desk.publishable(member, id);
    model.addAttribute("view", pages.view(member, id));
    return "proposals/call-publish";
  }

  @PostMapping("/calls/{id:\\d{1,18}}/publish")
  String publish(@PathVariable long id, HttpServletRequest request, RedirectAttributes flash) {
    FormInput in = FormInput.of(request.getParameterMap());
    desk.publish(currentMember.get(), id, CallFormPage.edition(in));
    flash.addFlashAttribute("flash", "proposals.calls.publish.done");
    return "redirect:/calls/" + id;
  }

  @GetMapping("/calls/{id:\\d{1,18}}/amend")
  String amendment(@PathVariable long id, Model model) {
    Call call = changes.amendable(currentMember.get(), id);
    FormSpec spec = amending(call);
    return page.show(CallFormPage.AMEND, call, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/calls/{id:\\d{1,18}}/amend")
  String amend(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Call call = changes.amendable(member, id);
    FormInput in = FormInput.of(request.getParameterMap());
    List<FieldError> errors;
    try {
      String reason = in.requiredParagraphs("reason", REASON);
      CallContent content = form.read(in, call, changes.isRelied(call));
      changes.amend(member, id, CallFormPage.edition(in), content, reason);
      flash.addFlashAttribute("flash", "proposals.calls.amend.done");
      return "redirect:/calls/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      errors = invalid.errors();
    } catch (CallChangedMeanwhile meanwhile) {
      response.setStatus(HttpStatus.CONFLICT.value());
      errors = List.of(new FieldError("", meanwhile.messageKey(), List.of()));
    }
    FormSpec spec = amending(call);
    return page.show(CallFormPage.AMEND, call, spec, spec.typed(in), errors, model);
  }

  private FormSpec amending(Call call) {
    List<FormField> fields = new ArrayList<>(form.fields(call, changes.isRelied(call)));
    fields.add(
        FormField.required("reason", FieldType.LONG_TEXT, "proposals.calls.amend.reason")
            .hint("proposals.calls.amend.reason.hint")
            .in("proposals.calls.section.reason")
            .atMost(REASON));
    return new FormSpec(fields);
  }

  @GetMapping("/calls/{id:\\d{1,18}}/withdraw")
  String ask(@PathVariable long id, Model model) {
    return withdrawal(id, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/calls/{id:\\d{1,18}}/withdraw")
  String withdraw(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    changes.withdrawable(member, id);
    FormInput in = FormInput.of(request.getParameterMap());
    try {
      String reason = in.requiredParagraphs("reason", REASON);
      in.check();
      changes.withdraw(member, id, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return withdrawal(id, in, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "proposals.calls.withdraw.done");
    return "redirect:/calls/" + id;
  }

  private String withdrawal(long id, FormInput in, List<FieldError> errors, Model model) {
    model.addAttribute("call", changes.withdrawable(currentMember.get(), id));
    model.addAttribute("input", in);
    model.addAttribute("errors", errors);
    return "proposals/call-withdraw";
  }
}
