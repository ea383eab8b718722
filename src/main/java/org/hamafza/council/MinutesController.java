package org.hamafza.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Downloads;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FormSpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of minutes: their prose with its editions, the comments of members, the print. */
@Controller
@RequestMapping("/sessions/{id:\\d{1,18}}")
class MinutesController {

  private static final int LONGEST_COMMENT = 4000;

  private final SessionPages pages;
  private final SessionRights rights;
  private final SessionMinutes minutes;
  private final MinutesProse prose;
  private final MinutesReaders readers;
  private final MinutesPrinting printing;
  private final Downloads downloads;
  private final CurrentMember currentMember;

  MinutesController(
      SessionPages pages,
      SessionRights rights,
      SessionMinutes minutes,
      MinutesProse prose,
      MinutesReaders readers,
      MinutesPrinting printing,
      Downloads downloads,
      CurrentMember currentMember) {
    this.pages = pages;
    this.rights = rights;
    this.minutes = minutes;
    this.prose = prose;
    this.readers = readers;
    this.printing = printing;
    this.downloads = downloads;
    this.currentMember = currentMember;
  }

  @GetMapping("/minutes")
  String show(@PathVariable long id, Model model) {
    if (!model.containsAttribute("faults")) {
      model.addAttribute("faults", List.of());
    }
    model.addAllAttributes(pages.ofMinutes(id, currentMember.get()));
    return "council/minutes";
  }

  @PostMapping("/minutes/comments")
  String comment(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String body = input.paragraphs("body", LONGEST_COMMENT);
      input.check();
      readers.comment(currentMember.get(), id, body == null ? "" : body);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("faults", invalid.errors());
      model.addAttribute("typed", input.raw("body"));
      return show(id, model);
    }
    flash.addFlashAttribute("flash", "council.minutes.commented");
    return "redirect:/sessions/" + id + "/minutes";
  }

  @GetMapping("/minutes/edit")
  String ask(@PathVariable long id, Model model) {
    SessionView view = editable(id);
    FormSpec spec = prose.describe(currentMember.get(), id);
    return form(view, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/minutes/edit")
  String edit(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    SessionView view = editable(id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      minutes.draft(id, member.personId(), prose.read(member, id, input));
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = prose.describe(member, id);
      return form(view, spec, spec.typed(input), invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "council.minutes.edited");
    return "redirect:/sessions/" + id + "/minutes";
  }

  /** The print that was kept; an excerpt for whoever may not know of some item. */
  @GetMapping("/minutes.pdf")
  void print(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Member member = currentMember.get();
    Session session = pages.view(member, id).session();
    Attachment paper = printing.kept(id).orElseThrow(NotFound::new);
    Set<Long> hidden = rights.hiddenItems(member, id);
    if (hidden.isEmpty()) {
      downloads.send(paper, request, response);
    } else {
      downloads.send(
          MinutesPrinting.fileName(session), printing.excerpt(session, hidden), response);
    }
  }

  private SessionView editable(long id) {
    Member member = currentMember.get();
    SessionView view = pages.view(member, id);
    if (!MinutesViews.mayEdit(member, view.session()) || !minutes.isDrafted(id)) {
      throw new NotFound();
    }
    return view;
  }

  private static String form(
      SessionView view,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    model.addAttribute("view", view);
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("faults", errors);
    return "council/edit-minutes";
  }
}
