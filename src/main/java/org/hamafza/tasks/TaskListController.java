package org.hamafza.tasks;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what the signed-in person has to do. */
@Controller
class TaskListController {

  private static final int PAGE = 25;

  private final TaskInbox inbox;
  private final CurrentMember currentMember;

  TaskListController(TaskInbox inbox, CurrentMember currentMember) {
    this.inbox = inbox;
    this.currentMember = currentMember;
  }

  @GetMapping("/tasks")
  String list(
      @RequestParam(defaultValue = "false") String mine,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    TaskFilter filter = filter("true".equals(mine), q, after);
    List<WorkItem> found = inbox.openFor(currentMember.get(), filter, PAGE + 1);
    List<WorkItem> page = found.stream().limit(PAGE).toList();
    model.addAttribute("items", page);
    model.addAttribute("mine", filter.mineOnly());
    model.addAttribute("q", q);
    model.addAttribute("after", filter.afterDue());
    model.addAttribute("personId", currentMember.get().personId());
    model.addAttribute("next", found.size() > PAGE ? Cursor.of(page.get(PAGE - 1)) : null);
    return "tasks/list";
  }

  @PostMapping("/tasks/{id:\\d{1,18}}/claim")
  String claim(@PathVariable long id) {
    inbox.claim(id, currentMember.get());
    return "redirect:/" + inbox.get(id, currentMember.get()).formKey() + "/" + id;
  }

  @PostMapping("/tasks/{id:\\d{1,18}}/unclaim")
  String unclaim(@PathVariable long id) {
    inbox.unclaim(id, currentMember.get());
    return "redirect:/tasks";
  }

  private static TaskFilter filter(boolean mine, String text, String after) {
    return Cursor.read(after)
        .map(place -> new TaskFilter(mine, text, place.due(), place.id()))
        .orElse(new TaskFilter(mine, text, null, null));
  }

  /** A place in the list as it stands in an address; an unreadable one is the beginning. */
  record Cursor(Instant due, long id) {

    static String of(WorkItem item) {
      return item.dueAt().toEpochMilli() + "-" + item.id();
    }

    static java.util.Optional<Cursor> read(String text) {
      if (!text.matches("\\d{1,15}-\\d{1,18}")) {
        return java.util.Optional.empty();
      }
      String[] parts = text.split("-");
      try {
        return java.util.Optional.of(
            new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1])));
      } catch (DateTimeException outOfRange) {
        return java.util.Optional.empty();
      }
    }
  }
}
