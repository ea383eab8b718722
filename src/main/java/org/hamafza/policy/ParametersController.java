package org.hamafza.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parameters: their settings, their history, and changes by two persons. */
@Controller
class ParametersController {

  /** A parameter or a change of one, with its setting as it is shown. */
  public record Shown<T>(T row, Setting setting) {}

  private final ParameterBook book;
  private final Policies policies;
  private final ChoiceTexts choices;

  ParametersController(ParameterBook book, Policies policies, ChoiceTexts choices) {
    this.book = book;
    this.policies = policies;
    this.choices = choices;
  }

  @GetMapping("/parameters")
  String list(Model model) {
    Member reader = book.reader();
    Map<String, Parameter.Kind> kinds = new LinkedHashMap<>();
    book.all().forEach(parameter -> kinds.put(parameter.name(), parameter.kind()));
    model.addAttribute(
        "parameters",
        book.all().stream().map(p -> new Shown<>(p, Setting.of(p.kind(), p.setting()))).toList());
    model.addAttribute(
        "open",
        book.open().stream()
            .map(c -> new Shown<>(c, Setting.of(kinds.get(c.name()), c.setting())))
            .toList());
    model.addAttribute("mayDecide", book.mayPropose(reader));
    model.addAttribute("readerId", reader.personId());
    return "policy/parameters";
  }

  @GetMapping("/parameters/{name:[A-Za-z.]{1,60}}")
  String show(@PathVariable String name, Model model) {
    return page(name, model, new FormInput(Map.of()), List.of());
  }

  @PostMapping("/parameters/{name:[A-Za-z.]{1,60}}")
  String propose(
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    Parameter parameter = book.get(name);
    policies.requireProposer();
    try {
      String setting = input.requiredText("setting", 400);
      LocalDate validFrom = input.requiredDate("validFrom");
      String reason = input.requiredParagraphs("reason", 400);
      input.check();
      policies.propose(name, parameter.kind().canonical(setting), validFrom, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(name, model, input, invalid.errors());
    }
    flash.addFlashAttribute("flash", "policy.proposed");
    return "redirect:/parameters";
  }

  @PostMapping("/parameters/changes/{id:\\d{1,18}}/confirm")
  String confirm(@PathVariable long id, RedirectAttributes flash) {
    policies.decide(id, true);
    flash.addFlashAttribute("flash", "policy.confirmed");
    return "redirect:/parameters";
  }

  @PostMapping("/parameters/changes/{id:\\d{1,18}}/decline")
  String decline(@PathVariable long id, RedirectAttributes flash) {
    policies.decide(id, false);
    flash.addFlashAttribute("flash", "policy.declined");
    return "redirect:/parameters";
  }

  private String page(String name, Model model, FormInput input, List<FieldError> errors) {
    Parameter parameter = book.get(name);
    model.addAttribute("parameter", parameter);
    model.addAttribute("setting", Setting.of(parameter.kind(), parameter.setting()));
    model.addAttribute(
        "history",
        book.history(name).stream()
            .map(c -> new Shown<>(c, Setting.of(parameter.kind(), c.setting())))
            .toList());
    model.addAttribute("flags", choices.keyed("policy.flag", Stream.of("true", "false")));
    model.addAttribute("mayPropose", book.mayPropose(book.reader()));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "policy/parameter";
  }
}
