package org.hamafza.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.audit.Trace;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FormSpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of sessions: the list, the call, the session itself. */
@Controller
class SessionController {

  private static final int PAGE = 25;

  private final Sessions sessions;
  private final SessionPages pages;
  private final Presence presence;
  private final CallForm callForm;
  private final MeetingDemands demands;
  private final ComingSession coming;
  private final SessionTexts texts;
  private final Trace trace;
  private final SessionPulse pulse;
  private final SessionWork work;
  private final CurrentMember currentMember;

  SessionController(
      Sessions sessions,
      SessionPages pages,
      Presence presence,
      CallForm callForm,
      MeetingDemands demands,
      ComingSession coming,
      SessionTexts texts,
      Trace trace,
      SessionPulse pulse,
      SessionWork work,
      CurrentMember currentMember) {
    this.sessions = sessions;
    this.pages = pages;
    this.presence = presence;
    this.callForm = callForm;
    this.demands = demands;
    this.coming = coming;
    this.texts = texts;
    this.trace = trace;
    this.pulse = pulse;
    this.work = work;
    this.currentMember = currentMember;
  }

  @GetMapping("/sessions")
  String list(@RequestParam(defaultValue = "0") String before, Model model) {
    Member member = currentMember.get();
    Long after = before.matches("[1-9][0-9]{0,17}") ? Long.valueOf(before) : null;
    List<Session> found = sessions.list(member, after, PAGE + 1);
    List<Session> shown = found.stream().limit(PAGE).toList();
    model.addAttribute("sessions", shown);
    model.addAttribute(
        "titles", shown.stream().collect(Collectors.toMap(Session::id, texts::title)));
    model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    model.addAttribute("mayCall", member.hasAnywhere(Role.SECRETARIAT_LEAD));
    return "council/sessions";
  }

  @GetMapping("/sessions/new")
  String ask(@RequestParam(defaultValue = "") String type, Model model) {
    FormSpec spec = callForm.describe(currentMember.get(), type);
    return form(spec, spec.values(), List.of(), model);
  }

  @PostMapping("/sessions")
  String call(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Session session = callForm.submit(member, input);
      flash.addFlashAttribute("flash", "council.called");
      return "redirect:/sessions/" + session.id();
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = callForm.describe(member, "");
      return form(spec, spec.typed(input), invalid.errors(), model);
    }
  }

  @GetMapping("/sessions/{id:\\d{1,18}}")
  String show(@PathVariable long id, Locale locale, Model model) {
    // Before the page is put together: what happens meanwhile is fetched at the next beat.
    sessions.visibleTo(currentMember.get(), id);
    model.addAttribute("pulse", pulse.of(currentMember.get(), id));
    SessionView view = pages.view(currentMember.get(), id);
    model.addAttribute("view", view);
    model.addAttribute("own", work.of(currentMember.get(), view.session()));
    model.addAttribute("overdue", pages.overdue(view.session(), currentMember.get()));
    model.addAttribute("overdueAppeals", pages.overdueAppeals(view.session(), currentMember.get()));
    model.addAttribute("mayDemand", demands.mayDemand(currentMember.get(), view.session()));
    model.addAttribute("doors", coming.doors(currentMember.get(), view.session()));
    model.addAttribute("heading", view.title().in(locale));
    model.addAttribute("traced", trace.opens(view.session().number(), currentMember.get()));
    return "council/session";
  }

  /** The part that changes while a session is open; nothing if the page shows it already. */
  @GetMapping("/sessions/{id:\\d{1,18}}/live")
  String live(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String known,
      HttpServletResponse response,
      Model model) {
    Member member = currentMember.get();
    sessions.visibleTo(member, id);
    String now = pulse.of(member, id);
    if (now.equals(known)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    model.addAttribute("pulse", now);
    SessionView view = pages.view(member, id);
    model.addAttribute("view", view);
    model.addAttribute("own", work.of(member, view.session()));
    return "council/session :: live";
  }

  @PostMapping("/sessions/{id:\\d{1,18}}/attendance")
  String attendance(@PathVariable long id, HttpServletRequest request, RedirectAttributes flash) {
    presence.change(currentMember.get(), id, FormInput.of(request.getParameterMap()));
    flash.addFlashAttribute("flash", "council.attendance.saved");
    return "redirect:/sessions/" + id;
  }

  private static String form(
      FormSpec spec, Map<String, List<String>> values, List<FieldError> errors, Model model) {
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("faults", errors);
    return "council/call-session";
  }
}
