package org.hamafza.registry.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.EmailAddress;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NationalCode;
import org.hamafza.shared.Parsed;
import org.hamafza.shared.Unavailable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages about who acts for an NGO. */
@Controller
class PeopleOfNgoController {

  private static final String HERE = "/ngos/{id:\\d{1,18}}/people";
  private static final String PERSON = HERE + "/{person:\\d{1,18}}";
  private static final String POWER = HERE + "/powers/{power:\\d{1,18}}";
  private static final int EMAIL = 200;
  private static final int REASON = 2000;

  private final NgoPeople ngoPeople;
  private final Powers powers;
  private final People people;
  private final Downloads downloads;
  private final CurrentMember currentMember;

  PeopleOfNgoController(
      NgoPeople ngoPeople,
      Powers powers,
      People people,
      Downloads downloads,
      CurrentMember currentMember) {
    this.ngoPeople = ngoPeople;
    this.powers = powers;
    this.people = people;
    this.downloads = downloads;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String list(@PathVariable long id, Model model) {
    return list(id, new FormInput(Map.of()), List.of(), model);
  }

  private String list(long id, FormInput input, List<FieldError> errors, Model model) {
    Member member = currentMember.get();
    Ngo ngo = ngoPeople.visibleTo(member, id);
    List<Power> all = powers.of(member, id);
    model.addAttribute("ngo", ngo);
    model.addAttribute("staff", ngoPeople.of(member, id));
    model.addAttribute("invitations", ngoPeople.invitations(member, id));
    model.addAttribute("powers", all);
    model.addAttribute("names", names(all));
    model.addAttribute("manages", ngoPeople.manages(member, ngo));
    model.addAttribute("administers", member.administers(id));
    model.addAttribute("decides", powers.decides(member, ngo));
    model.addAttribute("me", member.personId());
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/people/list";
  }

  private Map<Long, LocalText> names(List<Power> all) {
    return all.stream()
        .map(Power::personId)
        .distinct()
        .flatMap(personId -> people.find(personId).stream())
        .collect(Collectors.toMap(Person::id, Person::name));
  }

  @PostMapping(HERE + "/invitations")
  String invite(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    ngoPeople.managed(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String email = input.require("email", PeopleOfNgoController::email);
      Boolean administrator = role(input);
      input.check();
      ngoPeople.invite(member, id, email, administrator);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return list(id, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.invited");
    return back(id);
  }

  private static Parsed<String> email(String typed) {
    Parsed<String> address = EmailAddress.parse(typed).map(EmailAddress::value);
    return address.isValid() && address.get().length() > EMAIL
        ? Parsed.wrong("error.tooLong", EMAIL)
        : address;
  }

  /** Whether the role chosen is that of an administrator. */
  private static Boolean role(FormInput input) {
    Set<String> chosen = input.codes("role", Set.of("EDITOR", "ADMINISTRATOR"));
    if (chosen.isEmpty() && !input.isRejected("role")) {
      input.reject("role", "error.required");
    }
    return chosen.contains("ADMINISTRATOR");
  }

  @PostMapping(HERE + "/invitations/{invitation:\\d{1,18}}/revoke")
  String revoke(@PathVariable long id, @PathVariable long invitation, RedirectAttributes flash) {
    ngoPeople.revoke(currentMember.get(), id, invitation);
    flash.addFlashAttribute("flash", "registry.people.revoked");
    return back(id);
  }

  @GetMapping(PERSON)
  String one(@PathVariable long id, @PathVariable long person, Model model) {
    return one(id, person, new FormInput(Map.of()), List.of(), model);
  }

  private String one(
      long id, long personId, FormInput input, List<FieldError> errors, Model model) {
    Member member = currentMember.get();
    model.addAttribute("ngo", ngoPeople.visibleTo(member, id));
    model.addAttribute("line", ngoPeople.get(member, id, personId));
    model.addAttribute("administers", member.administers(id));
    model.addAttribute("me", member.personId() == personId);
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/people/person";
  }

  @PostMapping(PERSON + "/role")
  String change(
      @PathVariable long id,
      @PathVariable long person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    ngoPeople.administered(member, id, person);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Boolean administrator = role(input);
      input.check();
      ngoPeople.change(member, id, person, administrator);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return one(id, person, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.changed");
    // Who has given up the own role may still see the list.
    return back(id);
  }

  @PostMapping(PERSON + "/end")
  String end(
      @PathVariable long id,
      @PathVariable long person,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    try {
      ngoPeople.end(member, id, person);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return one(id, person, new FormInput(Map.of()), invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.ended");
    return member.personId() == person ? "redirect:/" : back(id);
  }

  @PostMapping(PERSON + "/power")
  String request(
      @PathVariable long id,
      @PathVariable long person,
      @RequestParam(required = false) MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Member member = currentMember.get();
    ngoPeople.administered(member, id, person);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Powers.Request wanted = wanted(input, file);
      try (InputStream content = file.getInputStream()) {
        powers.request(member, id, person, wanted, file.getOriginalFilename(), content);
      }
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return one(id, person, input, invalid.errors(), model);
    } catch (Unavailable unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      FieldError error = new FieldError("file", unavailable.messageKey(), List.of());
      return one(id, person, input, List.of(error), model);
    }
    flash.addFlashAttribute("flash", "registry.people.powerRequested");
    return back(id);
  }

  private static Powers.Request wanted(FormInput input, MultipartFile file) {
    NationalCode code = input.require("nationalCode", NationalCode::parse);
    LocalDate from = input.requiredDate("validFrom");
    LocalDate to = input.date("validTo");
    if (from != null && to != null && to.isBefore(from)) {
      input.reject("validTo", "registry.people.error.endsBeforeStart");
    }
    if (file == null || file.isEmpty()) {
      input.reject("file", "error.required");
    }
    input.check();
    return new Powers.Request(code, from, to);
  }

  @GetMapping(POWER + "/document")
  void document(
      @PathVariable long id,
      @PathVariable long power,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    downloads.send(powers.document(currentMember.get(), id, power), request, response);
  }

  @PostMapping(POWER + "/decide")
  String decide(
      @PathVariable long id,
      @PathVariable long power,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    powers.decidable(member, id, power);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String answer =
          input.codes("answer", Set.of("CONFIRM", "DECLINE")).stream().findFirst().orElse("");
      String reason = input.paragraphs("reason-" + power, REASON);
      if (answer.isEmpty() && !input.isRejected("answer")) {
        input.reject("answer", "error.required");
      }
      input.check();
      powers.decide(member, id, power, answer.equals("CONFIRM"), reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return list(id, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.powerDecided");
    return back(id);
  }

  @PostMapping(POWER + "/end")
  String endPower(@PathVariable long id, @PathVariable long power, RedirectAttributes flash) {
    powers.end(currentMember.get(), id, power);
    flash.addFlashAttribute("flash", "registry.people.powerEnded");
    return back(id);
  }

  private static String back(long id) {
    return "redirect:/ngos/" + id + "/people";
  }
}
