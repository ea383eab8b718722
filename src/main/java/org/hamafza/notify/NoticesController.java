package org.hamafza.notify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.identity.CurrentMember;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notices of the signed-in person, and how often mails about them are wanted. */
@Controller
class NoticesController {

  private static final int PAGE = 25;

  private final Notifications notifications;
  private final MailPreferences preferences;
  private final CurrentMember currentMember;
  private final ChoiceTexts choices;

  NoticesController(
      Notifications notifications,
      MailPreferences preferences,
      CurrentMember currentMember,
      ChoiceTexts choices) {
    this.notifications = notifications;
    this.preferences = preferences;
    this.currentMember = currentMember;
    this.choices = choices;
  }

  @GetMapping("/notices")
  String list(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
    return page(before, List.of(), model);
  }

  @PostMapping("/notices/read")
  String readAll() {
    notifications.readAll(currentMember.get().personId());
    return "redirect:/notices";
  }

  @PostMapping("/notices/{id:\\d{1,18}}/read")
  String read(@PathVariable long id, RedirectAttributes flash) {
    notifications.read(currentMember.get().personId(), id);
    flash.addFlashAttribute("flash", "notify.marked");
    return "redirect:/notices";
  }

  @PostMapping("/notices/preferences")
  String prefer(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      var frequency = input.requiredChoice("frequency", MailPreferences.Frequency.class);
      input.check();
      preferences.choose(frequency);
      flash.addFlashAttribute("flash", "notify.preference.saved");
      return "redirect:/notices";
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(Long.MAX_VALUE, invalid.errors(), model);
    }
  }

  private String page(long before, List<FieldError> errors, Model model) {
    long personId = currentMember.get().personId();
    List<Notifications.Notice> notices = notifications.of(personId, before, PAGE + 1);
    model.addAttribute("notices", notices.stream().limit(PAGE).toList());
    model.addAttribute("older", notices.size() > PAGE ? notices.get(PAGE - 1).id() : null);
    model.addAttribute("unread", notifications.unread(personId));
    model.addAttribute("frequency", preferences.own().name());
    model.addAttribute(
        "frequencies",
        choices.keyed("notify.frequency", Stream.of(MailPreferences.Frequency.values())));
    model.addAttribute("errors", errors);
    return "notify/notices";
  }
}
