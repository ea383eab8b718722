package org.hamafza.registry.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.registry.MailKey;
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

/** The pages behind the link of an invitation. */
@Controller
class NgoInvitationController {

  private static final String KEY = "/{key:" + MailKey.FORM + "}";

  private final NgoInvitationDesk desk;
  private final CurrentMember currentMember;

  NgoInvitationController(NgoInvitationDesk desk, CurrentMember currentMember) {
    this.desk = desk;
    this.currentMember = currentMember;
  }

  @GetMapping("/invitations" + KEY)
  String welcome(@PathVariable String key, Model model) {
    return page(key, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/invitations" + KEY)
  String accept(
      @PathVariable String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      desk.accept(key, input, locale);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(key, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.accepted");
    return "redirect:/sign-in";
  }

  @GetMapping("/invitations" + KEY + "/join")
  String ask(@PathVariable String key, Model model) {
    currentMember.get();
    model.addAttribute("welcome", desk.welcome(key));
    model.addAttribute("key", key);
    return "registry/people/join";
  }

  @PostMapping("/invitations" + KEY + "/join")
  String join(@PathVariable String key, RedirectAttributes flash) {
    long ngoId = desk.join(key, currentMember.get());
    flash.addFlashAttribute("flash", "registry.people.joined");
    return "redirect:/ngos/" + ngoId;
  }

  private String page(String key, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("welcome", desk.welcome(key));
    model.addAttribute("key", key);
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/people/invitation";
  }
}
