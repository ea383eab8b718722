package org.hamafza.clearance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
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

/** The pages on which an NGO writes a content. */
@Controller
class ContentController {

  private final ContentDrafts drafts;
  private final ContentRights rights;
  private final Campaigns campaigns;
  private final CurrentMember currentMember;

  ContentController(
      ContentDrafts drafts,
      ContentRights rights,
      Campaigns campaigns,
      CurrentMember currentMember) {
    this.drafts = drafts;
    this.rights = rights;
    this.campaigns = campaigns;
    this.currentMember = currentMember;
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/contents/new")
  String blank(@PathVariable long id, Model model) {
    Proposal proposal = campaigns.open(currentMember.get(), id);
    FormSpec spec = ContentFields.spec(null);
    return form(beginning(proposal), -1, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/contents/new")
  String begin(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Member member = currentMember.get();
    Proposal proposal = campaigns.open(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      ContentKind kind = input.requiredChoice("kind", ContentKind.class);
      ContentText text = ContentFields.read(input);
      input.check();
      return "redirect:/contents/" + drafts.begin(member, id, kind, text);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = ContentFields.spec(null);
      Map<String, List<String>> typed = spec.typed(input);
      return form(beginning(proposal), -1, spec, typed, invalid.errors(), model);
    }
  }

  @GetMapping("/contents/{id:\\d{1,18}}/edit")
  String edit(@PathVariable long id, Model model) {
    ContentItem item = rights.own(currentMember.get(), id);
    if (item.state() != ContentState.DRAFT) {
      return "redirect:/contents/" + id;
    }
    FormSpec spec = ContentFields.spec(item);
    return form(editing(item), item.edition(), spec, spec.values(), List.of(), model);
  }

  @PostMapping("/contents/{id:\\d{1,18}}/edit")
  String write(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String edition,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    ContentItem item = rights.own(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    int seen = edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : -1;
    FormSpec spec = ContentFields.spec(item);
    Map<String, List<String>> typed = spec.typed(input);
    try {
      ContentText text = ContentFields.read(input);
      input.check();
      drafts.write(member, id, seen, text);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(editing(item), seen, spec, typed, invalid.errors(), model);
    } catch (ContentEditedMeanwhile meanwhile) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FieldError error = new FieldError("", meanwhile.messageKey(), List.of());
      return form(editing(item), item.edition(), spec, typed, List.of(error), model);
    }
    flash.addFlashAttribute("flash", "clearance.saved");
    return "redirect:/contents/" + id;
  }

  private static Map<String, Object> beginning(Proposal proposal) {
    String contents = "/proposals/" + proposal.id() + "/contents";
    return Map.of("action", contents + "/new", "back", contents, "begins", true);
  }

  private static Map<String, Object> editing(ContentItem item) {
    String page = "/contents/" + item.id();
    return Map.of("action", page + "/edit", "back", page, "begins", false);
  }

  private static String form(
      Map<String, Object> place,
      int edition,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    model.addAllAttributes(place);
    model.addAttribute("edition", edition);
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    return "clearance/edit";
  }
}
