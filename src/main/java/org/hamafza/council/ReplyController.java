package org.hamafza.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.notify.MailFile;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FormSpec;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a member says whether to come to a session, and the file for the calendar. */
@Controller
class ReplyController {

  private final Replies replies;
  private final Sessions sessions;
  private final SessionInvitations invitations;
  private final SessionTexts texts;
  private final People people;
  private final CurrentMember currentMember;

  ReplyController(
      Replies replies,
      Sessions sessions,
      SessionInvitations invitations,
      SessionTexts texts,
      People people,
      CurrentMember currentMember) {
    this.replies = replies;
    this.sessions = sessions;
    this.invitations = invitations;
    this.texts = texts;
    this.people = people;
    this.currentMember = currentMember;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/reply")
  String ask(@PathVariable long id, Model model) {
    Replies.Invited invited = replies.open(currentMember.get(), id);
    FormSpec spec = ReplyForm.describe(invited);
    return page(invited, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/sessions/{id:\\d{1,18}}/reply")
  String reply(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Replies.Invited invited = replies.open(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      ReplyForm.Typed typed = ReplyForm.read(input);
      replies.reply(member, id, typed.answer(), typed.reason());
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = ReplyForm.describe(invited);
      return page(invited, spec, spec.typed(input), invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "council.reply.saved");
    return "redirect:/sessions/" + id + "/reply";
  }

  /** For those who are invited, also when the session is over or called off. */
  @GetMapping("/sessions/{id:\\d{1,18}}/invitation.ics")
  ResponseEntity<byte[]> file(@PathVariable long id) {
    Member member = currentMember.get();
    Session session = sessions.get(id);
    replies.invited(member, session).orElseThrow(NotFound::new);
    MailFile file =
        invitations.file(session, people.find(member.personId()).orElseThrow(NotFound::new));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(file.content().getBytes(StandardCharsets.UTF_8));
  }

  private String page(
      Replies.Invited invited,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    model.addAttribute("invited", invited);
    model.addAttribute("named", texts.title(invited.session()));
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("faults", errors);
    return "council/reply";
  }
}
