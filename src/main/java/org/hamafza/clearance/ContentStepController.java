package org.hamafza.clearance;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a content, and what can be done there with one press of a button. */
@Controller
class ContentStepController {

  private final Contents contents;
  private final ContentDrafts drafts;
  private final ContentRights rights;
  private final ContentPages pages;
  private final ContentPanel panel;
  private final Usage usage;
  private final CurrentMember currentMember;

  ContentStepController(
      Contents contents,
      ContentDrafts drafts,
      ContentRights rights,
      ContentPages pages,
      ContentPanel panel,
      Usage usage,
      CurrentMember currentMember) {
    this.contents = contents;
    this.drafts = drafts;
    this.rights = rights;
    this.pages = pages;
    this.panel = panel;
    this.usage = usage;
    this.currentMember = currentMember;
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/contents")
  String ofCase(@PathVariable long id, Model model) {
    return pages.ofCase(currentMember.get(), id, model);
  }

  @GetMapping("/contents/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    return pages.ofItem(member, rights.visible(member, id), List.of(), model);
  }

  @PostMapping("/contents/{id:\\d{1,18}}/submit")
  String submit(
      @PathVariable long id, HttpServletResponse response, Model model, RedirectAttributes flash) {
    Member member = currentMember.get();
    try {
      contents.submit(member, id);
    } catch (InvalidInput incomplete) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return pages.ofItem(member, rights.own(member, id), incomplete.errors(), model);
    }
    flash.addFlashAttribute("flash", "clearance.submitted");
    return "redirect:/contents/" + id;
  }

  @GetMapping("/contents/{id:\\d{1,18}}/take-back")
  String askWhetherToTakeBack(@PathVariable long id, Model model) {
    ContentItem item = rights.own(currentMember.get(), id);
    if (!contents.mayTakeBack(item)) {
      throw new Conflict("clearance.error.decided");
    }
    model.addAllAttributes(panel.of(item));
    return "clearance/take-back";
  }

  @PostMapping("/contents/{id:\\d{1,18}}/take-back")
  String takeBack(@PathVariable long id, RedirectAttributes flash) {
    contents.takeBack(currentMember.get(), id);
    flash.addFlashAttribute("flash", "clearance.takenBack");
    return "redirect:/contents/" + id;
  }

  @PostMapping("/contents/{id:\\d{1,18}}/again")
  String again(@PathVariable long id, RedirectAttributes flash) {
    long fresh = drafts.repeat(currentMember.get(), id);
    flash.addFlashAttribute("flash", "clearance.repeated");
    return "redirect:/contents/" + fresh;
  }

  @PostMapping("/contents/{id:\\d{1,18}}/use")
  String use(@PathVariable long id, RedirectAttributes flash) {
    usage.declare(currentMember.get(), id);
    flash.addFlashAttribute("flash", "clearance.declared");
    return "redirect:/contents/" + id;
  }
}
