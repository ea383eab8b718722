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
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.MessageSource;
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
  private final CurrentMember currentMember;
  private final MessageSource messages;

  TaskController(
      TaskInbox inbox, TaskPage page, CurrentMember currentMember, MessageSource messages) {
    this.inbox = inbox;
    this.page = page;
    this.currentMember = currentMember;
    this.messages = messages;
  }

  @GetMapping("/{module:[a-z]+}/{task:[a-z-]+}/{id:\\d{1,18}}")
  String show(
      @PathVariable String module, @PathVariable String task, @PathVariable long id, Model model) {
    Member member = currentMember.get();
    WorkItem item = item(module, task, id, member);
    if (item.state() != WorkItem.State.OPEN) {
      model.addAttribute("sent", false);
      return over(item, inbox.over(item, member), Map.of(), model);
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
      return page.again(item, member, raw, shown(invalid, locale), model);
    } catch (WorkOver over) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("sent", true);
      return over(item, over, words(inbox.form(item).describe(item, member), raw), model);
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

  private static String over(
      WorkItem item, WorkOver over, Map<FormField, List<String>> typed, Model model) {
    model.addAttribute("item", item);
    model.addAttribute("over", over);
    model.addAttribute("typed", typed);
    return "tasks/over";
  }

  /** What was typed in words, so that it is not lost with the form. */
  private static Map<FormField, List<String>> words(FormSpec spec, Map<String, List<String>> raw) {
    Map<FormField, List<String>> words = new LinkedHashMap<>();
    for (FormField field : spec.fields()) {
      List<String> typed = raw.getOrDefault(field.name(), List.of());
      if (field.type().isWords() && typed.stream().anyMatch(text -> !text.isBlank())) {
        words.put(field, typed);
      }
    }
    return words;
  }

  private Map<String, String> shown(InvalidInput invalid, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : invalid.errors()) {
      errors.putIfAbsent(
          error.field(), messages.getMessage(error.messageKey(), error.args().toArray(), locale));
    }
    return errors;
  }
}
