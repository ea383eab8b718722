package org.hamafza.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.TaskPage;
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
  private final TaskPage page;
  private final Proposals proposals;
  private final CurrentMember currentMember;
  private final ReviewedCase context;
  private final DismissalRights rights;

  ReviewController(
      ReviewFiles files,
      DeclarationDesk desk,
      TaskInbox inbox,
      TaskPage page,
      Proposals proposals,
      CurrentMember currentMember,
      ReviewedCase context,
      DismissalRights rights) {
    this.files = files;
    this.desk = desk;
    this.inbox = inbox;
    this.page = page;
    this.proposals = proposals;
    this.currentMember = currentMember;
    this.context = context;
    this.rights = rights;
  }

  @GetMapping("/reviews/{proposalId:\\d{1,18}}")
  String show(@PathVariable long proposalId, Model model) {
    Member member = currentMember.get();
    ReviewFile file = files.of(member, proposalId);
    model.addAllAttributes(context.of(file.proposal()));
    model.addAttribute("file", file);
    model.addAttribute("seesConflicts", rights.readsAll(member, file.proposal()));
    model.addAttribute("readable", proposals.mayRead(member, file.proposal()));
    return "review/file";
  }

  @PostMapping("/reviews/declarations/{itemId:\\d{1,18}}")
  String declare(
      @PathVariable long itemId,
      @RequestParam(defaultValue = "") String conflict,
      @RequestParam(defaultValue = "") String declineReason,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    WorkItem item = inbox.get(itemId, member);
    Map<String, List<String>> typed =
        Map.of(ConflictField.NAME, List.of(conflict), ConflictField.REASON, List.of(declineReason));
    try {
      if (desk.admits(item, member, conflict)) {
        return "redirect:/" + item.formKey() + "/" + itemId;
      }
      inbox.complete(itemId, member, typed);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("undeclared", invalid.errors());
      return page.again(item, member, typed, Map.of(), model);
    }
    flash.addFlashAttribute("flash", "review.flash.recused");
    return "redirect:/tasks";
  }
}
