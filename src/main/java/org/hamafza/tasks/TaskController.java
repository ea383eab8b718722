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
import org.hamafza.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one piece of work: shows its form, saves it, leads back to the list. */
@Controller
class TaskController {

  private final TaskInbox inbox;
  private final TaskPage page;
  private final TaskAgain again;
  private final CurrentMember currentMember;

  TaskController(TaskInbox inbox, TaskPage page, TaskAgain again, CurrentMember currentMember) {
    this.inbox = inbox;
    this.page = page;
    this.again = again;
    this.currentMember = currentMember;
  }

  @GetMapping("/{module:[a-z]+}/{task:[a-z-]+}/{id:\\d{1,18}}")
  String show(
      @PathVariable String module, @PathVariable String task, @PathVariable long id, Model model) {
    Member member = currentMember.get();
    WorkItem item = item(module, task, id, member);
    if (item.state() != WorkItem.State.OPEN) {
      model.addAttribute("sent", false);
      return again.over(item, inbox.over(item, member), Map.of(), model);
    }
    return page.fresh(item, member, model);
  }

  @PostMapping("/{module:[a-z]+}/{task:[a-z-]+}/{id:\\d{1,18}}")
  String complete(
      @PathVariable String module,
      @PathVariable String task,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    WorkItem item = item(module, task, id, member);
    Map<String, List<String>> raw = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> raw.put(name, Arrays.asList(values)));
    try {
      inbox.complete(id, member, raw);
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
    flash.addFlashAttribute("flash", "tasks.done");
    return "redirect:/tasks";
  }

  private WorkItem item(String module, String task, long id, Member member) {
    WorkItem item = inbox.get(id, member);
    if (!item.formKey().equals(module + "/" + task)) {
      throw new NotFound();
    }
    return item;
  }
}
