package org.hamafza.registry.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.CurrentMember;
import org.hamafza.registry.Counties;
import org.hamafza.registry.MailKey;
import org.hamafza.registry.Territories;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.EmailAddress;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.MobileNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages with which an NGO registers itself; the first ones are open to everybody. */
@Controller
class RegistrationController {

  private static final String KEY = "/{key:" + MailKey.FORM + "}";
  private static final int NAME = 200;

  private final RegistrationDesk desk;
  private final Territories territories;
  private final Counties counties;
  private final ChoiceTexts choices;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RegistrationController(
      RegistrationDesk desk,
      Territories territories,
      Counties counties,
      ChoiceTexts choices,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      Clock clock) {
    this.desk = desk;
    this.territories = territories;
    this.counties = counties;
    this.choices = choices;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/registration")
  String blank(@RequestParam(required = false) String sent, Model model) {
    if (sent != null) {
      return "registry/registration/sent";
    }
    return form(new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/registration")
  String ask(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      desk.ask(read(input), locale, String.valueOf(request.getRemoteAddr()));
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(input, invalid.errors(), model);
    }
    return "redirect:/registration?sent";
  }

  private Registration read(FormInput input) {
    LegalId legalId = input.require("legalId", LegalId::parse);
    LocalText name = input.requiredLocalText("nameFa", "nameEn", NAME);
    EmailAddress email = input.require("email", EmailAddress::parseForAccount);
    MobileNumber mobile = input.require("mobile", MobileNumber::parse);
    String county = input.codes("county", counties().keySet()).stream().findFirst().orElse(null);
    if (county == null && !input.isRejected("county")) {
      input.reject("county", "error.required");
    }
    Optional<Long> council = Optional.ofNullable(county).flatMap(territories::councilOf);
    if (county != null && council.isEmpty()) {
      input.reject("county", "registry.registration.error.noCouncil");
    }
    input.check();
    return new Registration(
        council.orElseThrow(), legalId.value(), name, email.value(), mobile.value(), county);
  }

  private Map<String, LocalText> counties() {
    Map<String, LocalText> names = new LinkedHashMap<>();
    counties.on(calendar.today(clock)).forEach(county -> names.put(county.code(), county.name()));
    return names;
  }

  private String form(FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    model.addAttribute("counties", choices.named(counties()));
    return "registry/registration/form";
  }

  @GetMapping("/registration" + KEY)
  String welcome(@PathVariable String key, Model model) {
    return account(key, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/registration" + KEY)
  String open(
      @PathVariable String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      desk.open(key, input, locale);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return account(key, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.registration.opened");
    return "redirect:/sign-in";
  }

  private String account(String key, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("registration", desk.welcome(key));
    model.addAttribute("key", key);
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/registration/account";
  }

  @GetMapping("/registration" + KEY + "/join")
  String askToJoin(@PathVariable String key, Model model) {
    currentMember.get();
    model.addAttribute("registration", desk.welcome(key));
    model.addAttribute("key", key);
    return "registry/registration/join";
  }

  @PostMapping("/registration" + KEY + "/join")
  String join(@PathVariable String key) {
    return "redirect:/profiles/" + desk.join(key, currentMember.get());
  }
}
