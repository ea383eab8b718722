package org.hamafza.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a review, and the declaration that opens the proposal to a reviewer. */
@Controller
class ReviewController {

  private final ReviewFiles files;
  private final DeclarationDesk desk;
  private final TaskInbox inbox;
  private final Proposals proposals;
  private final CurrentMember currentMember;
  private final ReviewedCase context;

  ReviewController(
      ReviewFiles files,
      DeclarationDesk desk,
      TaskInbox inbox,
      Proposals proposals,
      CurrentMember currentMember,
      ReviewedCase context) {
    this.files = files;
    this.desk = desk;
    this.inbox = inbox;
    this.proposals = proposals;
    this.currentMember = currentMember;
    this.context = context;
  }

  @GetMapping("/reviews/{proposalId:\\d{1,18}}")
  String show(@PathVariable long proposalId, Model model) {
    Member member = currentMember.get();
    ReviewFile file = files.of(member, proposalId);
    model.addAllAttributes(context.of(file.proposal()));
    model.addAttribute("file", file);
    model.addAttribute("readable", proposals.mayRead(member, file.proposal()));
    return "review/file";
  }

  @PostMapping("/reviews/declarations/{itemId:\\d{1,18}}")
  String declare(
      @PathVariable long itemId,
      @RequestParam(defaultValue = "") String conflict,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    WorkItem item = inbox.get(itemId, member);
    try {
      if (desk.admits(item, member, conflict)) {
        return "redirect:/" + item.formKey() + "/" + itemId;
      }
      inbox.complete(itemId, member, Map.of(ConflictField.NAME, List.of(conflict)));
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return again(item, member, invalid, model);
    }
    flash.addFlashAttribute("flash", "review.flash.recused");
    return "redirect:/tasks";
  }

  /** The page of the work again, with what is wrong with the declaration at its field. */
  private String again(WorkItem item, Member member, InvalidInput invalid, Model model) {
    FormSpec spec = inbox.form(item).describe(item, member);
    model.addAllAttributes(inbox.form(item).context(item, member));
    model.addAttribute("item", item);
    model.addAttribute("spec", spec);
    model.addAttribute("values", spec.values());
    model.addAttribute("errors", Map.of());
    model.addAttribute("undeclared", invalid.errors());
    return item.formKey();
  }
}
