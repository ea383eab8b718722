package org.hamafza.appeal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
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

/** The pages of appeals: the list, one of them, and the filing of one. */
@Controller
class AppealController {

  private static final int PAGE = 25;

  private final AppealTable table;
  private final AppealRights rights;
  private final AppealPages pages;
  private final AppealForm form;
  private final Filing filing;
  private final AppealedDecisions decisions;
  private final AppealWindow window;
  private final Proposals proposals;
  private final CurrentMember currentMember;

  AppealController(
      AppealTable table,
      AppealRights rights,
      AppealPages pages,
      AppealForm form,
      Filing filing,
      AppealedDecisions decisions,
      AppealWindow window,
      Proposals proposals,
      CurrentMember currentMember) {
    this.table = table;
    this.rights = rights;
    this.pages = pages;
    this.form = form;
    this.filing = filing;
    this.decisions = decisions;
    this.window = window;
    this.proposals = proposals;
    this.currentMember = currentMember;
  }

  @GetMapping("/appeals")
  String list(@RequestParam(defaultValue = "0") String before, Model model) {
    Member member = currentMember.get();
    long beforeId = before.matches("[1-9][0-9]{0,17}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<Appeal> found =
        table.list(rights.councils(member), member.ngos(), member.personId(), beforeId, PAGE + 1);
    List<Appeal> shown = found.stream().limit(PAGE).toList();
    List<Long> cases = shown.stream().map(Appeal::proposalId).distinct().toList();
    model.addAttribute("cases", proposals.notKeptFrom(member, cases));
    model.addAttribute("appeals", shown);
    model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    return "appeal/list";
  }

  @GetMapping("/appeals/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    model.addAllAttributes(pages.of(member, rights.visible(member, id)));
    return "appeal/show";
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/appeal")
  String ask(@PathVariable long id, Model model) {
    Proposal proposal = filing.open(currentMember.get(), id);
    FormSpec spec = form.describe(proposal);
    return ask(proposal, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/appeal")
  String file(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Proposal proposal = filing.open(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      long appeal = form.submit(member, proposal, input);
      flash.addFlashAttribute("flash", "appeal.filed");
      return "redirect:/appeals/" + appeal;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = form.describe(proposal);
      Map<String, List<String>> typed =
          spec.fields().stream()
              .collect(Collectors.toMap(f -> f.name(), f -> input.rawAll(f.name())));
      return ask(proposal, spec, typed, invalid.errors(), model);
    }
  }

  private String ask(
      Proposal proposal,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    Optional<AppealedDecision> decision = decisions.of(proposal);
    model.addAttribute("proposal", proposal);
    model.addAttribute("decision", decision.orElse(null));
    model.addAttribute("until", decision.map(window::end).orElse(null));
    model.addAttribute("late", form.isLate(proposal));
    model.addAttribute(
        "open",
        table.on(proposal.id()).stream().filter(a -> !a.state().isEnd()).findFirst().orElse(null));
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    return "appeal/file";
  }
}
