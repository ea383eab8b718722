package org.hamafza.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms in which a person is appointed in a council and an appointment is ended. */
@Controller
class AppointmentController {

  private final AppointmentAdministration appointments;
  private final CouncilAdministration councils;
  private final AppointmentList list;
  private final ChoiceTexts choices;

  AppointmentController(
      AppointmentAdministration appointments,
      CouncilAdministration councils,
      AppointmentList list,
      ChoiceTexts choices) {
    this.appointments = appointments;
    this.councils = councils;
    this.list = list;
    this.choices = choices;
  }

  @GetMapping("/councils/{councilId:\\d{1,18}}/appointments/new")
  String blank(@PathVariable long councilId, HttpServletRequest request, Model model) {
    // A link from a seat or a person brings what is known already.
    return form(councilId, model, FormInput.of(request.getParameterMap()), List.of());
  }

  @PostMapping("/councils/{councilId:\\d{1,18}}/appointments/new")
  String appoint(
      @PathVariable long councilId,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    councils.get(councilId);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      appointments.appoint(councilId, AppointmentEntry.read(input));
      flash.addFlashAttribute("flash", "identity.appointments.made");
      return "redirect:/councils/" + councilId;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(councilId, model, input, invalid.errors());
    }
  }

  @GetMapping("/appointments/{id:\\d{1,18}}/end")
  String askForEnd(@PathVariable long id, Model model) {
    return end(appointments.get(id), model, new FormInput(Map.of()), List.of());
  }

  @PostMapping("/appointments/{id:\\d{1,18}}/end")
  String end(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Appointment appointment = appointments.get(id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      LocalDate lastDay = input.requiredDate("lastDay");
      input.check();
      appointments.end(id, lastDay);
      flash.addFlashAttribute("flash", "identity.appointments.ended");
      return appointment.councilId() == null
          ? "redirect:/people/" + appointment.personId()
          : "redirect:/councils/" + appointment.councilId();
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return end(appointment, model, input, invalid.errors());
    }
  }

  private String end(
      Appointment appointment, Model model, FormInput input, List<FieldError> errors) {
    model.addAttribute("line", list.of(List.of(appointment)).get(0));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "identity/appointment-end";
  }

  private String form(long councilId, Model model, FormInput input, List<FieldError> errors) {
    Map<String, LocalText> people = new LinkedHashMap<>();
    appointments.candidates().forEach(person -> people.put(person.username(), person.name()));
    Map<Long, LocalText> seats = new LinkedHashMap<>();
    councils.seats(councilId).forEach(seat -> seats.put(seat.id(), seat.name()));
    model.addAttribute("council", councils.get(councilId));
    model.addAttribute("people", choices.named(people));
    model.addAttribute(
        "roles",
        choices.keyed(
            "identity.role",
            Stream.of(Role.values())
                .filter(role -> !role.installationWide() && role.appointable())));
    model.addAttribute("seats", choices.named(seats));
    model.addAttribute("agencies", choices.named(councils.agencies()));
    model.addAttribute("ngos", choices.named(appointments.ngos(councilId)));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "identity/appointment-form";
  }
}
