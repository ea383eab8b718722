package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that shows the writers of a draft whom they could ask to be a partner, and why. */
@Controller
class SuggestedPartnersController {

  private static final String HERE = "/proposals/{id:\\d{1,18}}/partner-suggestions";

  private final SuggestedPartners suggested;
  private final Drafts drafts;
  private final ProposalViews views;
  private final CurrentMember currentMember;

  SuggestedPartnersController(
      SuggestedPartners suggested,
      Drafts drafts,
      ProposalViews views,
      CurrentMember currentMember) {
    this.suggested = suggested;
    this.drafts = drafts;
    this.views = views;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String show(@PathVariable long id, Model model) {
    Proposal draft = drafts.own(currentMember.get(), id);
    return draft.state().isOpenToApplicant()
        ? page(draft, List.of(), model)
        : "redirect:/proposals/" + id;
  }

  @PostMapping(HERE)
  String add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam(defaultValue = "") String legalId,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    // What is no number cannot be the edition of any draft.
    int seen = edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : -1;
    try {
      suggested.add(member, id, seen, legalId);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(drafts.own(member, id), invalid.errors(), model);
    } catch (EditedMeanwhile meanwhile) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FieldError error = new FieldError("", "proposals.partners.error.changedMeanwhile", List.of());
      return page(drafts.own(member, id), List.of(error), model);
    }
    flash.addFlashAttribute("flash", "proposals.partners.added");
    return "redirect:/proposals/" + id + "/partner-suggestions";
  }

  private String page(Proposal draft, List<FieldError> errors, Model model) {
    model.addAttribute("view", views.of(draft));
    model.addAttribute("suggestions", suggested.of(draft));
    model.addAttribute("errors", errors);
    return "proposals/partner-suggestions";
  }
}
