package org.hamafza.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a person change the own password. */
@Controller
class PasswordController {

  private static final String PAGE = "identity/change-password";

  private final Passwords passwords;
  private final CurrentMember currentMember;

  PasswordController(Passwords passwords, CurrentMember currentMember) {
    this.passwords = passwords;
    this.currentMember = currentMember;
  }

  @GetMapping("/password")
  String page(Model model) {
    model.addAttribute("errors", Map.of());
    return PAGE;
  }

  @PostMapping("/password")
  String change(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String repeat,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      if (!next.equals(repeat)) {
        throw new InvalidInput("repeat", "identity.error.passwordsDiffer");
      }
      passwords.change(currentMember.get().personId(), current, next);
    } catch (InvalidInput invalid) {
      FieldError first = invalid.errors().get(0);
      model.addAttribute("errors", Map.of(first.field(), first));
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return PAGE;
    }
    flash.addFlashAttribute("flash", "identity.password.changed");
    return "redirect:/";
  }
}
