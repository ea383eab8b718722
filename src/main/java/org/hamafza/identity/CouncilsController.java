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

/** The councils of the installation: list, founding, and the page of each. */
@Controller
class CouncilsController {

  private final CouncilAdministration councils;
  private final AppointmentAdministration appointments;
  private final AppointmentList list;
  private final ChoiceTexts choices;

  CouncilsController(
      CouncilAdministration councils,
      AppointmentAdministration appointments,
      AppointmentList list,
      ChoiceTexts choices) {
    this.councils = councils;
    this.appointments = appointments;
    this.list = list;
    this.choices = choices;
  }

  @GetMapping("/councils")
  String list(Model model) {
    model.addAttribute("councils", councils.all());
    return "identity/councils";
  }

  @GetMapping("/councils/new")
  String blank(Model model) {
    councils.all();
    return form(model, new FormInput(Map.of()), List.of());
  }

  @PostMapping("/councils/new")
  String found(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    // Refuses a stranger before saying what is wrong with the form.
    councils.all();
    try {
      Council council = councils.found(CouncilEntry.read(input));
      flash.addFlashAttribute("flash", "identity.councils.founded");
      return "redirect:/councils/" + council.id();
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(model, input, invalid.errors());
    }
  }

  @GetMapping("/councils/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    Council council = councils.get(id);
    model.addAttribute("council", council);
    model.addAttribute("heading", council.name().in(LocaleContextHolder.getLocale()));
    model.addAttribute("seats", councils.seats(id));
    model.addAttribute("holders", councils.holders(id));
    model.addAttribute("agencies", councils.agencies());
    model.addAttribute("appointments", list.of(appointments.in(id)));
    return "identity/council";
  }

  private String form(Model model, FormInput input, List<FieldError> errors) {
    model.addAttribute("levels", choices.keyed("identity.level", Stream.of(CouncilLevel.values())));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "identity/council-form";
  }
}
