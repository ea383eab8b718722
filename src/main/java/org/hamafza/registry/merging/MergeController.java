package org.hamafza.registry.merging;

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
import org.hamafza.shared.LegalId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which the secretariat proposes to merge two NGOs, sees what it does, and decides.
 */
@Controller
class MergeController {

  private static final String HERE = "/ngos/{id:\\d{1,18}}/merges";
  private static final String MERGE = HERE + "/{merge:\\d{1,18}}";
  private static final int REASON = 2000;

  private final Merges merges;
  private final SameNgos same;
  private final CurrentMember currentMember;

  MergeController(Merges merges, SameNgos same, CurrentMember currentMember) {
    this.merges = merges;
    this.same = same;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE + "/new")
  String blank(@PathVariable long id, Model model) {
    merges.mergeable(currentMember.get(), id);
    FormInput known =
        new FormInput(
            same.of(id).stream()
                .findFirst()
                .map(other -> Map.of("into", List.of(other.legalId())))
                .orElse(Map.of()));
    return form(id, known, List.of(), model);
  }

  @PostMapping(HERE)
  String propose(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    merges.mergeable(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      LegalId into = input.require("into", LegalId::parse);
      String reason = input.requiredParagraphs("reason", REASON);
      input.check();
      long merge = merges.propose(member, id, into.value(), reason);
      flash.addFlashAttribute("flash", "registry.merge.proposed");
      return "redirect:/ngos/" + id + "/merges/" + merge;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(id, input, invalid.errors(), model);
    }
  }

  @GetMapping(MERGE)
  String one(@PathVariable long id, @PathVariable long merge, Model model) {
    return page(id, merge, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(MERGE + "/decide")
  String decide(
      @PathVariable long id,
      @PathVariable long merge,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    merges.decidable(member, id, merge);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Set<String> answer = input.codes("answer", Set.of("MERGE", "REFUSE"));
      if (answer.isEmpty() && !input.isRejected("answer")) {
        input.reject("answer", "error.required");
      }
      boolean refused = answer.contains("REFUSE");
      String reason =
          refused ? input.requiredParagraphs("reason", REASON) : input.paragraphs("reason", REASON);
      String seen = input.text("seen", 64);
      input.check();
      if (refused) {
        merges.refuse(member, id, merge, reason);
      } else {
        merges.merge(member, id, merge, seen, reason);
      }
      flash.addFlashAttribute("flash", refused ? "registry.merge.refused" : "registry.merge.done");
      return "redirect:/ngos/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, merge, input, invalid.errors(), model);
    }
  }

  private String form(long id, FormInput input, List<FieldError> errors, Model model) {
    model.addAttribute("ngo", merges.mergeable(currentMember.get(), id));
    model.addAttribute("same", same.of(id));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/merging/new";
  }

  private String page(
      long id, long mergeId, FormInput input, List<FieldError> errors, Model model) {
    Member member = currentMember.get();
    Merge merge = merges.get(member, id, mergeId);
    model.addAttribute("merge", merge);
    model.addAttribute("preview", merges.preview(merge));
    model.addAttribute("decides", merge.waits() && merges.decides(member, merge));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/merging/merge";
  }
}
