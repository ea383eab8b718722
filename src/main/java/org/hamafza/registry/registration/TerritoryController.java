package org.hamafza.registry.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.registry.Counties;
import org.hamafza.registry.Territories;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which an administrator says whose NGOs register with a council. */
@Controller
class TerritoryController {

  private static final String HERE = "/councils/{id:\\d{1,18}}/counties";

  private final Territories territories;
  private final Councils councils;
  private final Counties counties;
  private final ChoiceTexts choices;
  private final CurrentMember currentMember;

  TerritoryController(
      Territories territories,
      Councils councils,
      Counties counties,
      ChoiceTexts choices,
      CurrentMember currentMember) {
    this.territories = territories;
    this.councils = councils;
    this.counties = counties;
    this.choices = choices;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String show(@PathVariable long id, Model model) {
    administrator();
    return form(id, List.copyOf(territories.of(id)), List.of(), model);
  }

  @PostMapping(HERE)
  String save(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = administrator();
    councils.get(id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Set<String> chosen = input.codes("counties", names().keySet());
      input.check();
      territories.give(member, id, chosen);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(id, input.rawAll("counties"), invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.registration.counties.saved");
    return "redirect:/councils/" + id;
  }

  private Member administrator() {
    Member member = currentMember.get();
    if (!member.hasAnywhere(Role.ADMINISTRATOR)) {
      throw new NotFound();
    }
    return member;
  }

  private Map<String, LocalText> names() {
    Map<String, LocalText> names = new LinkedHashMap<>();
    counties.all().forEach(county -> names.put(county.code(), county.name()));
    return names;
  }

  private String form(long id, List<String> chosen, List<FieldError> errors, Model model) {
    model.addAttribute("council", councils.get(id));
    model.addAttribute("choices", choices.named(names()));
    model.addAttribute("chosen", chosen);
    model.addAttribute("errors", errors);
    return "registry/registration/counties";
  }
}
