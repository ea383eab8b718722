package org.hamafza.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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

/** The list of people, and the form in which one is added or corrected. */
@Controller
class PeopleController {

  private static final int PAGE = 25;

  private final PeopleAdministration people;
  private final ChoiceTexts choices;

  PeopleController(PeopleAdministration people, ChoiceTexts choices) {
    this.people = people;
    this.choices = choices;
  }

  @GetMapping("/people")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    List<Person> found = people.find(q, after, PAGE + 1);
    List<Person> page = found.stream().limit(PAGE).toList();
    model.addAttribute("people", page);
    model.addAttribute("q", q);
    model.addAttribute("after", after);
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).username() : null);
    return "identity/people";
  }

  @GetMapping("/people/new")
  String blank(Model model) {
    people.find("", "", 1);
    return form(model, null, new FormInput(Map.of("language", List.of("fa"))), List.of());
  }

  @PostMapping("/people/new")
  String add(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    people.find("", "", 1);
    try {
      PeopleAdministration.Access access = people.add(PersonEntry.added(input));
      flash.addFlashAttribute("oneTimePassword", access.password());
      flash.addFlashAttribute("flash", "identity.people.added");
      return "redirect:/people/" + access.personId();
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(model, null, input, invalid.errors());
    }
  }

  @GetMapping("/people/{id:\\d{1,18}}/edit")
  String edit(@PathVariable long id, Model model) {
    Person person = people.get(id);
    return form(model, person, PersonEntry.form(person), List.of());
  }

  @PostMapping("/people/{id:\\d{1,18}}/edit")
  String change(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    Person person = people.get(id);
    try {
      people.change(id, PersonEntry.changed(input, person.username()));
      flash.addFlashAttribute("flash", "identity.people.changed");
      return "redirect:/people/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(model, person, input, invalid.errors());
    }
  }

  private String form(Model model, Person person, FormInput input, List<FieldError> errors) {
    model.addAttribute(
        "languages", choices.keyed("identity.language", PersonEntry.LANGUAGES.stream()));
    model.addAttribute("subject", person);
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "identity/person-form";
  }
}
