package org.hamafza.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a member demands a meeting instead of a circular vote. */
@Controller
class MeetingDemandController {

  private static final int REASON = 2000;

  private final MeetingDemands demands;
  private final Sessions sessions;
  private final SessionTexts texts;
  private final CurrentMember currentMember;

  MeetingDemandController(
      MeetingDemands demands, Sessions sessions, SessionTexts texts, CurrentMember currentMember) {
    this.demands = demands;
    this.sessions = sessions;
    this.texts = texts;
    this.currentMember = currentMember;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/meeting")
  String ask(@PathVariable long id, Model model) {
    return page(own(id), new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/sessions/{id:\\d{1,18}}/meeting")
  String demand(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Session session = asked(id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String reason = input.requiredParagraphs("reason", REASON);
      input.check();
      demands.demand(currentMember.get(), id, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(session, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "council.demand.saved");
    return "redirect:/sessions/" + id;
  }

  private Session own(long id) {
    Member member = currentMember.get();
    Session session = sessions.visibleTo(member, id);
    if (!demands.mayDemand(member, session)) {
      throw new NotFound();
    }
    return session;
  }

  /** The same for who is asked and perhaps comes too late, which is another answer. */
  private Session asked(long id) {
    Member member = currentMember.get();
    Session session = sessions.visibleTo(member, id);
    if (!demands.isAsked(member, session)) {
      throw new NotFound();
    }
    return session;
  }

  private String page(Session session, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("meeting", session);
    model.addAttribute("named", texts.title(session));
    model.addAttribute("needed", demands.needed());
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "council/demand-meeting";
  }
}
