package org.hamafza.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the secretary assigns the reviewers of many cases as they are proposed. */
@Controller
class BatchAssignmentController {

  private static final String HERE = "/reviews/assignments";

  /** Why a case could not be assigned. */
  record Fault(String number, String key, List<Object> args) {}

  private final BatchAssignment batch;
  private final TaskInbox inbox;
  private final CurrentMember currentMember;

  BatchAssignmentController(BatchAssignment batch, TaskInbox inbox, CurrentMember currentMember) {
    this.batch = batch;
    this.inbox = inbox;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String list(Model model) {
    return show(secretary(), List.of(), 0, false, model);
  }

  /** Each case is assigned for itself: what is wrong with one does not hold up the others. */
  @PostMapping(HERE)
  String assign(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = secretary();
    List<Fault> faults = new ArrayList<>();
    int assigned = 0;
    for (String each : marked(request)) {
      long id = Long.parseLong(each);
      String number = inbox.get(id, member).subject().number();
      try {
        inbox.complete(id, member, shown(request, each));
        assigned++;
      } catch (InvalidInput invalid) {
        invalid.errors().forEach(e -> faults.add(new Fault(number, e.messageKey(), e.args())));
      } catch (Conflict conflict) {
        faults.add(new Fault(number, conflict.messageKey(), conflict.args()));
      }
    }
    if (!faults.isEmpty() || assigned == 0) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(member, faults, assigned, faults.isEmpty(), model);
    }
    flash.addFlashAttribute("flash", "review.batch.done");
    return "redirect:" + HERE;
  }

  private String show(
      Member member, List<Fault> faults, int assigned, boolean nothingMarked, Model model) {
    model.addAttribute("assigned", assigned);
    model.addAttribute("nothingMarked", nothingMarked);
    model.addAttribute("lines", batch.lines(member));
    model.addAttribute("faults", faults);
    return "review/assignments";
  }

  private Member secretary() {
    Member member = currentMember.get();
    if (!member.hasAnywhere(Role.SECRETARIAT_LEAD)) {
      throw new NotFound();
    }
    return member;
  }

  private static List<String> marked(HttpServletRequest request) {
    String[] marked = request.getParameterValues("item");
    return marked == null
        ? List.of()
        : List.of(marked).stream().filter(id -> id.matches("[0-9]{1,18}")).distinct().toList();
  }

  // What stood on the page for that case, as it would be typed into the form of the work.
  private static Map<String, List<String>> shown(HttpServletRequest request, String item) {
    Map<String, List<String>> typed = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(item + ".")) {
                typed.put(name.substring(item.length() + 1), List.of(values));
              }
            });
    return typed;
  }
}
