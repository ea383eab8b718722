package org.hamafza.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.AgencyAppointments;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an agency, and the forms in which its focal persons and deputies come and go. */
@Controller
class AgencyPeopleController {

  private static final String HERE = "/agencies/{code:[A-Z][A-Z0-9_]{1,19}}";
  private static final String END = HERE + "/people/{appointment:\\d{1,18}}/end";

  private final AgencyPage page;
  private final AgencyAppointments appointments;
  private final AgencyCatalogue catalogue;
  private final CurrentMember currentMember;

  AgencyPeopleController(
      AgencyPage page,
      AgencyAppointments appointments,
      AgencyCatalogue catalogue,
      CurrentMember currentMember) {
    this.page = page;
    this.appointments = appointments;
    this.catalogue = catalogue;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String show(@PathVariable String code, Locale locale, Model model) {
    page.addTo(model, currentMember.get(), code, locale);
    return "registry/agency";
  }

  @GetMapping(HERE + "/people/new")
  String blank(@PathVariable String code, @RequestParam long council, Model model) {
    return form(code, council, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(HERE + "/people/new")
  String appoint(
      @PathVariable String code,
      @RequestParam long council,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    catalogue.get(code);
    try {
      appointments.appoint(currentMember.get(), council, code, input);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(code, council, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "identity.appointments.made");
    return "redirect:/agencies/" + code;
  }

  @GetMapping(END)
  String askForEnd(@PathVariable String code, @PathVariable long appointment, Model model) {
    return end(code, appointment, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(END)
  String end(
      @PathVariable String code,
      @PathVariable long appointment,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    appointments.ofNamer(member, code, appointment);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      LocalDate lastDay = input.requiredDate("lastDay");
      input.check();
      appointments.end(member, code, appointment, lastDay);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return end(code, appointment, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "identity.appointments.ended");
    return "redirect:/agencies/" + code;
  }

  private String end(
      String code, long appointment, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("line", appointments.ofNamer(currentMember.get(), code, appointment));
    model.addAttribute("agency", catalogue.get(code));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/agency-person-end";
  }

  private String form(
      String code, long council, FormInput input, List<FieldError> errors, Model model) {
    page.addChoicesTo(model, currentMember.get(), code, council);
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/agency-person";
  }
}
