package org.hamafza.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: details, appointments, access. */
@Controller
class PersonController {

  private final PeopleAdministration people;
  private final AppointmentAdministration appointments;
  private final AppointmentList list;
  private final ChoiceTexts choices;

  PersonController(
      PeopleAdministration people,
      AppointmentAdministration appointments,
      AppointmentList list,
      ChoiceTexts choices) {
    this.people = people;
    this.appointments = appointments;
    this.list = list;
    this.choices = choices;
  }

  @GetMapping("/people/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    return page(id, model, new FormInput(Map.of()), List.of());
  }

  @PostMapping("/people/{id:\\d{1,18}}/password")
  String resetPassword(@PathVariable long id, RedirectAttributes flash) {
    people.get(id);
    flash.addFlashAttribute("oneTimePassword", people.resetPassword(id).password());
    flash.addFlashAttribute("flash", "identity.people.passwordReset");
    return "redirect:/people/" + id;
  }

  @PostMapping("/people/{id:\\d{1,18}}/deactivate")
  String deactivate(@PathVariable long id, RedirectAttributes flash) {
    return setActive(id, false, "identity.people.deactivated", flash);
  }

  @PostMapping("/people/{id:\\d{1,18}}/activate")
  String activate(@PathVariable long id, RedirectAttributes flash) {
    return setActive(id, true, "identity.people.activated", flash);
  }

  @PostMapping("/people/{id:\\d{1,18}}/appointments")
  String appoint(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap()).with("username", username(id));
    try {
      appointments.appoint(AppointmentEntry.read(input));
      flash.addFlashAttribute("flash", "identity.appointments.made");
      return "redirect:/people/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, model, input, invalid.errors());
    }
  }

  private String username(long id) {
    return people.get(id).username();
  }

  private String setActive(long id, boolean active, String message, RedirectAttributes flash) {
    people.setActive(id, active);
    flash.addFlashAttribute("flash", message);
    return "redirect:/people/" + id;
  }

  private String page(long id, Model model, FormInput input, List<FieldError> errors) {
    Person person = people.get(id);
    model.addAttribute("subject", person);
    model.addAttribute("heading", person.name().in(LocaleContextHolder.getLocale()));
    model.addAttribute("appointments", list.of(people.appointments(id)));
    model.addAttribute(
        "roles",
        choices.keyed("identity.role", Stream.of(Role.values()).filter(Role::installationWide)));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "identity/person";
  }
}
