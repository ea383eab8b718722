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

/** Lets an item be taken next, and the page on which the chair takes one off the agenda. */
@Controller
class AgendaChangeController {

  private static final int REASON = 1000;
  private static final FormSpec SPEC =
      FormSpec.of(
          FormField.required("reason", FieldType.LONG_TEXT, "council.item.takeOff.reason")
              .hint("council.item.takeOff.reason.hint")
              .atMost(REASON));

  private final AgendaChanges changes;
  private final Sessions sessions;
  private final SessionTexts texts;
  private final CurrentMember currentMember;

  AgendaChangeController(
      AgendaChanges changes, Sessions sessions, SessionTexts texts, CurrentMember currentMember) {
    this.changes = changes;
    this.sessions = sessions;
    this.texts = texts;
    this.currentMember = currentMember;
  }

  @PostMapping("/sessions/{id:\\d{1,18}}/items/{itemId:\\d{1,18}}/next")
  String takeNext(@PathVariable long id, @PathVariable long itemId, RedirectAttributes flash) {
    changes.takeNext(currentMember.get(), id, itemId);
    flash.addFlashAttribute("flash", "council.item.takeNext.done");
    return "redirect:/sessions/" + id;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/items/{itemId:\\d{1,18}}/withdraw")
  String ask(@PathVariable long id, @PathVariable long itemId, Model model) {
    return page(id, itemId, SPEC.values(), List.of(), model);
  }

  @PostMapping("/sessions/{id:\\d{1,18}}/items/{itemId:\\d{1,18}}/withdraw")
  String withdraw(
      @PathVariable long id,
      @PathVariable long itemId,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String reason = input.requiredParagraphs("reason", REASON);
      input.check();
      changes.withdraw(currentMember.get(), id, itemId, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, itemId, SPEC.typed(input), invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "council.item.takeOff.done");
    return "redirect:/sessions/" + id;
  }

  private String page(
      long id,
      long itemId,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    Member member = currentMember.get();
    model.addAttribute("agendaItem", changes.withdrawable(member, id, itemId));
    Session session = sessions.visibleTo(member, id);
    model.addAttribute("meeting", session);
    model.addAttribute("named", texts.title(session));
    model.addAttribute("spec", SPEC);
    model.addAttribute("values", values);
    model.addAttribute("faults", errors);
    return "council/withdraw-item";
  }
}
