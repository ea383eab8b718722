package org.hamafza.registry.flags;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Secretariat;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the secretariat sets a flag, looks at one, confirms and lifts it. */
@Controller
class FlagController {

  /** How an integrity case ended. */
  enum Result {
    CLEARED,
    UPHELD
  }

  private static final String HERE = "/ngos/{id:\\d{1,18}}/flags";
  private static final String FLAG = HERE + "/{flag:\\d{1,18}}";
  private static final int REASON = 2000;

  private final NgoFlags flags;
  private final Ngos ngos;
  private final Secretariat secretariat;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FlagController(
      NgoFlags flags,
      Ngos ngos,
      Secretariat secretariat,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      Clock clock) {
    this.flags = flags;
    this.ngos = ngos;
    this.secretariat = secretariat;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping(HERE + "/new")
  String blank(@PathVariable long id, Model model) {
    return form(id, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(HERE)
  String set(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    flags.kept(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      FlagKind kind = input.requiredChoice("kind", FlagKind.class);
      String reason = input.requiredParagraphs("reason", REASON);
      LocalDate until = input.date("until");
      input.check();
      flags.set(member, id, kind, reason, until);
      flash.addFlashAttribute(
          "flash", kind.blocks() ? "registry.flags.proposed" : "registry.flags.set");
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(id, input, invalid.errors(), model);
    }
    return "redirect:/ngos/" + id;
  }

  @GetMapping(FLAG)
  String one(@PathVariable long id, @PathVariable long flag, Model model) {
    return page(id, flag, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(FLAG + "/lift")
  String lift(
      @PathVariable long id,
      @PathVariable long flag,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    flags.kept(member, id);
    boolean blocks = flags.get(member, id, flag).kind().blocks();
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String reason = input.requiredParagraphs("why", REASON);
      Result result = blocks ? input.requiredChoice("result", Result.class) : null;
      input.check();
      flags.lift(member, id, flag, result == Result.UPHELD, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, flag, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.flags.changed");
    return "redirect:/ngos/" + id + "/flags/" + flag;
  }

  @PostMapping(FLAG + "/decide")
  String decide(
      @PathVariable long id,
      @PathVariable long flag,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    flags.kept(member, id);
    flags.get(member, id, flag);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Set<String> answer = input.codes("answer", Set.of("CONFIRM", "DECLINE"));
      if (answer.isEmpty() && !input.isRejected("answer")) {
        input.reject("answer", "error.required");
      }
      boolean confirm = answer.contains("CONFIRM");
      String reason =
          confirm ? input.paragraphs("reason", REASON) : input.requiredParagraphs("reason", REASON);
      input.check();
      flags.decide(member, id, flag, confirm, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, flag, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.flags.changed");
    return "redirect:/ngos/" + id + "/flags/" + flag;
  }

  private String form(long id, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("ngo", flags.kept(currentMember.get(), id));
    model.addAttribute("kinds", Option.of(FlagKind.class, "registry.flags.kind"));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/flags/new";
  }

  private String page(long id, long flagId, FormInput input, List<FieldError> errors, Model model) {
    Member member = currentMember.get();
    Flag flag = flags.get(member, id, flagId);
    LocalDate today = calendar.today(clock);
    boolean deals = secretariat.deals(member, ngos.get(id));
    boolean waits = flag.waitsOn(today);
    model.addAttribute("ngo", ngos.get(id));
    model.addAttribute("flag", flag);
    model.addAttribute("today", today);
    model.addAttribute("results", Option.of(Result.class, "registry.flags.result"));
    model.addAttribute("waits", waits);
    model.addAttribute("decides", deals && waits && flag.askedBy() != member.personId());
    model.addAttribute("lifts", deals && !flag.lifting() && flag.countsOn(today));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/flags/flag";
  }
}
