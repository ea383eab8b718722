package org.hamafza.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second button of a form that keeps drafts: saves what was typed and comes back to it. */
@Controller
class TaskDraftController {

  private final TaskInbox inbox;
  private final TaskDrafts drafts;
  private final TaskAgain again;
  private final CurrentMember currentMember;

  TaskDraftController(
      TaskInbox inbox, TaskDrafts drafts, TaskAgain again, CurrentMember currentMember) {
    this.inbox = inbox;
    this.drafts = drafts;
    this.again = again;
    this.currentMember = currentMember;
  }

  @PostMapping("/tasks/{id:\\d{1,18}}/draft")
  String save(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    WorkItem item = inbox.get(id, member);
    Map<String, List<String>> raw = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> raw.put(name, Arrays.asList(values)));
    try {
      drafts.save(id, member, raw);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return again.wrong(item, member, raw, invalid, locale, model);
    } catch (StaleDraft stale) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return again.stale(item, member, raw, model);
    } catch (WorkOver over) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return again.over(item, member, raw, over, model);
    }
    flash.addFlashAttribute("flash", "tasks.draft.saved");
    return "redirect:/" + item.formKey() + "/" + id;
  }
}
