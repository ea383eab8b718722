package org.hamafza.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
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

/** The pages on which known conflicts of a case are looked at and dismissed by two persons. */
@Controller
class DismissalController {

  private static final String HERE = "/reviews/{proposalId:\\d{1,18}}/conflicts";
  private static final String ONE = HERE + "/{id:\\d{1,18}}";
  private static final int REASON = 2000;

  private final ConflictDismissals dismissals;
  private final DismissalPages pages;
  private final DismissalRights rights;
  private final ReviewTexts texts;
  private final CurrentMember currentMember;

  DismissalController(
      ConflictDismissals dismissals,
      DismissalPages pages,
      DismissalRights rights,
      ReviewTexts texts,
      CurrentMember currentMember) {
    this.dismissals = dismissals;
    this.pages = pages;
    this.rights = rights;
    this.texts = texts;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String list(@PathVariable long proposalId, Model model) {
    return list(proposalId, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(HERE)
  String propose(
      @PathVariable long proposalId,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    rights.requireProposer(member, proposalId);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      String key = input.requiredText(ConflictDismissals.CONFLICT, 100);
      String reason = input.requiredParagraphs("reason", REASON);
      input.check();
      dismissals.propose(member, proposalId, key, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return list(proposalId, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "review.conflicts.proposed");
    return "redirect:/reviews/" + proposalId + "/conflicts";
  }

  @GetMapping(ONE)
  String one(@PathVariable long proposalId, @PathVariable long id, Model model) {
    return one(proposalId, id, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(ONE)
  String answer(
      @PathVariable long proposalId,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    rights.requireConfirmer(member, proposalId);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Set<String> answer = input.codes("answer", Set.of("CONFIRM", "REFUSE"));
      if (answer.isEmpty() && !input.isRejected("answer")) {
        input.reject("answer", "error.required");
      }
      boolean confirm = answer.contains("CONFIRM");
      String reason =
          confirm ? input.paragraphs("reason", REASON) : input.requiredParagraphs("reason", REASON);
      input.check();
      dismissals.answer(member, proposalId, id, confirm, reason);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return one(proposalId, id, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "review.conflicts.answered");
    return "redirect:/reviews/" + proposalId + "/conflicts";
  }

  private String list(long proposalId, FormInput input, List<FieldError> errors, Model model) {
    DismissalPages.Overview overview = pages.of(currentMember.get(), proposalId);
    model.addAttribute("overview", overview);
    model.addAttribute("proposal", overview.proposal());
    model.addAttribute("choices", overview.open().stream().map(this::choice).toList());
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "review/conflicts";
  }

  private Option choice(DismissalPages.Shown shown) {
    KnownConflict known = shown.line().known();
    return Option.named(
        known.key(),
        texts.text(
            "review.conflicts.choice",
            shown.line().name(),
            texts.text(known.textKey(), known.ground())));
  }

  private String one(
      long proposalId, long id, FormInput input, List<FieldError> errors, Model model) {
    DismissalPages.One shown = pages.one(currentMember.get(), proposalId, id);
    model.addAttribute("one", shown);
    model.addAttribute("proposal", shown.proposal());
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "review/conflict";
  }
}
