package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
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

/** The page on which an NGO asks others for their part, and the one on which they answer. */
@Controller
class PartController {

  private static final int CONTRIBUTION = 4000;
  private static final int REASON = 2000;

  /** What a party can do with its part. */
  enum Answer {
    WRITE(Part.Consent.ASKED),
    CONSENT(Part.Consent.GIVEN),
    REFUSE(Part.Consent.REFUSED);

    private final Part.Consent consent;

    Answer(Part.Consent consent) {
      this.consent = consent;
    }
  }

  private final Parts parts;
  private final Drafts drafts;
  private final ProposalViews views;
  private final CurrentMember currentMember;

  PartController(Parts parts, Drafts drafts, ProposalViews views, CurrentMember currentMember) {
    this.parts = parts;
    this.drafts = drafts;
    this.views = views;
    this.currentMember = currentMember;
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/parts")
  String overview(@PathVariable long id, Model model) {
    Proposal draft = drafts.own(currentMember.get(), id);
    return draft.state().isOpenToApplicant()
        ? overview(draft, new FormInput(Map.of()), List.of(), model)
        : "redirect:/proposals/" + id;
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/parts")
  String ask(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Part.Kind kind = kind(input);
      String contribution = input.requiredParagraphs("contribution", CONTRIBUTION);
      input.check();
      parts.ask(member, id, kind, input.raw("party"), contribution);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return overview(draft, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "proposals.parts.asked");
    return "redirect:/proposals/" + id + "/parts";
  }

  private String overview(Proposal draft, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("proposal", draft);
    model.addAttribute("parts", views.of(parts.of(draft)));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "proposals/parts-overview";
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/part")
  String own(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    return own(member, parts.sharedWith(member, id), new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/part")
  String answer(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Proposal draft = parts.sharedWith(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Part.Kind kind = kind(input);
      Answer answer = input.requiredChoice("action", Answer.class);
      String contribution = input.requiredParagraphs("contribution", CONTRIBUTION);
      String reason = answer == Answer.REFUSE ? input.requiredParagraphs("reason", REASON) : "";
      input.check();
      Part part = new Part(kind, input.raw("party"), contribution, answer.consent, reason);
      parts.answer(member, id, part, input.paragraphs("seen", CONTRIBUTION));
      flash.addFlashAttribute("flash", "proposals.part.done." + answer);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return own(member, draft, input, invalid.errors(), model);
    }
    return "redirect:/proposals/" + id + "/part";
  }

  private String own(
      Member member, Proposal draft, FormInput input, List<FieldError> errors, Model model) {
    List<PartView> own = views.of(parts.own(member, draft));
    model.addAttribute("view", views.of(draft));
    model.addAttribute("parts", own);
    model.addAttribute(
        "answers", own.stream().filter(each -> Parts.answersFor(member, each.part())).toList());
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "proposals/part";
  }

  private static Part.Kind kind(FormInput input) {
    for (Part.Kind kind : Part.Kind.values()) {
      if (kind.name().equals(input.raw("kind"))) {
        return kind;
      }
    }
    throw new InvalidInput("", "error.choice");
  }
}
