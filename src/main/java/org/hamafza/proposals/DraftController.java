package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which an NGO writes its proposal. */
@Controller
class DraftController {

  private static final Pattern ROW_ACTION =
      Pattern.compile("(add|remove)-(lines|indicators|partners)(?:-([0-9]{1,4}))?");

  private final Drafts drafts;
  private final CallLinks links;
  private final ProposalFields fields;
  private final Ngos ngos;
  private final ShownErrors shown;
  private final CurrentMember currentMember;

  DraftController(
      Drafts drafts,
      CallLinks links,
      ProposalFields fields,
      Ngos ngos,
      ShownErrors shown,
      CurrentMember currentMember) {
    this.drafts = drafts;
    this.links = links;
    this.fields = fields;
    this.ngos = ngos;
    this.shown = shown;
    this.currentMember = currentMember;
  }

  @PostMapping("/proposals")
  String begin(
      @RequestParam(defaultValue = "") String ngo, @RequestParam(defaultValue = "") String call) {
    Member member = drafts.writer(currentMember.get());
    long ngoId =
        member.ngos().stream()
            .filter(id -> member.ngos().size() == 1 && ngo.isEmpty() || ngo.equals("" + id))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("ngo", "proposals.error.chooseNgo"));
    return "redirect:/proposals/" + links.begin(member, ngoId, call) + "/edit";
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/edit")
  String edit(@PathVariable long id, Locale locale, Model model) {
    Proposal draft = drafts.own(currentMember.get(), id);
    if (!draft.state().isOpenToApplicant()) {
      return "redirect:/proposals/" + id;
    }
    Map<String, List<String>> values =
        ProposalValues.of(draft.content(), partner -> ngos.get(partner).legalId());
    return form(draft, draft.edition(), values, List.of(), locale, model);
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/edit")
  String save(
      @PathVariable long id,
      @RequestParam(defaultValue = "save") String action,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    Map<String, List<String>> raw = raw(request);
    try {
      Map<String, List<String>> values = FormRows.compact(raw);
      raw = values;
      Matcher row = ROW_ACTION.matcher(action);
      if (row.matches()) {
        return form(draft, edition(values), changed(values, row), List.of(), locale, model);
      }
      ProposalContent content =
          new ProposalForm(values)
              .read(fields.offer(), legalId -> fields.partner(draft.leadNgoId(), legalId));
      drafts.write(member, id, edition(values), content);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(draft, edition(raw), raw, invalid.errors(), locale, model);
    } catch (EditedMeanwhile meanwhile) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FieldError error = new FieldError("", meanwhile.messageKey(), List.of());
      return form(draft, draft.edition(), raw, List.of(error), locale, model);
    }
    flash.addFlashAttribute("flash", "proposals.edit.saved");
    return "redirect:/proposals/" + id + (action.equals("check") ? "/check" : "/edit");
  }

  private static Map<String, List<String>> changed(
      Map<String, List<String>> values, Matcher action) {
    if (action.group(1).equals("add")) {
      FormRows.add(values, action.group(2));
      return values;
    }
    int index = action.group(3) == null ? -1 : Integer.parseInt(action.group(3));
    return FormRows.remove(values, action.group(2), index);
  }

  private String form(
      Proposal draft,
      int edition,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Locale locale,
      Model model) {
    Map<String, String> messages = shown.of(errors, locale);
    model.addAttribute("proposal", draft);
    model.addAttribute("edition", edition);
    model.addAttribute("parts", fields.parts());
    model.addAttribute("costTypes", Option.of(CostType.class, "proposals.costType"));
    model.addAttribute("values", values);
    model.addAttribute("errors", messages);
    model.addAttribute("labels", shown.labels(messages.keySet(), locale));
    model.addAttribute("lineCount", Math.max(1, FormRows.count(values, "lines")));
    model.addAttribute("indicatorCount", Math.max(1, FormRows.count(values, "indicators")));
    model.addAttribute("partnerCount", FormRows.count(values, "partners"));
    return "proposals/edit";
  }

  private static Map<String, List<String>> raw(HttpServletRequest request) {
    Map<String, List<String>> raw = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, typed) -> raw.put(name, Arrays.asList(typed)));
    return raw;
  }

  // What is no number cannot be the edition of any draft.
  private static int edition(Map<String, List<String>> values) {
    String typed = values.getOrDefault("edition", List.of("")).stream().findFirst().orElse("");
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
