package org.hamafza.registry.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NationalCode;
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

/** Powers to sign for an NGO: asked for, looked at, decided and ended. */
@Controller
class PowerController {

  private static final String POWER = PeopleOfNgoController.HERE + "/powers/{power:\\d{1,18}}";
  private static final int REASON = 2000;

  private final NgoPeople ngoPeople;
  private final Powers powers;
  private final PeoplePages pages;
  private final Downloads downloads;
  private final CurrentMember currentMember;

  PowerController(
      NgoPeople ngoPeople,
      Powers powers,
      PeoplePages pages,
      Downloads downloads,
      CurrentMember currentMember) {
    this.ngoPeople = ngoPeople;
    this.powers = powers;
    this.pages = pages;
    this.downloads = downloads;
    this.currentMember = currentMember;
  }

  @PostMapping(PeopleOfNgoController.PERSON + "/power")
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
      return pages.one(id, person, input, invalid.errors(), model);
    } catch (Unavailable unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      FieldError error = new FieldError("file", unavailable.messageKey(), List.of());
      return pages.one(id, person, input, List.of(error), model);
    }
    flash.addFlashAttribute("flash", "registry.people.powerRequested");
    return PeopleOfNgoController.back(id);
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
      return pages.list(id, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.powerDecided");
    return PeopleOfNgoController.back(id);
  }

  @PostMapping(POWER + "/end")
  String endPower(@PathVariable long id, @PathVariable long power, RedirectAttributes flash) {
    powers.end(currentMember.get(), id, power);
    flash.addFlashAttribute("flash", "registry.people.powerEnded");
    return PeopleOfNgoController.back(id);
  }
}
