package org.hamafza.tasks;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.identity.CurrentMember;
import org.hamafza.shared.ChoiceTexts;
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
  private final ChoiceTexts choices;

  TaskListController(TaskInbox inbox, CurrentMember currentMember, ChoiceTexts choices) {
    this.inbox = inbox;
    this.currentMember = currentMember;
    this.choices = choices;
  }

  @GetMapping("/tasks")
  String list(
      @RequestParam(defaultValue = "false") String mine,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    Urgency urgency = urgency(due);
    TaskFilter filter = filter("true".equals(mine), q, urgency, after);
    List<WorkItem> found = inbox.openFor(currentMember.get(), filter, PAGE + 1);
    List<WorkItem> page = found.stream().limit(PAGE).toList();
    model.addAttribute("items", page);
    model.addAttribute("mine", filter.mineOnly());
    model.addAttribute("q", q);
    model.addAttribute("due", urgency == null ? "" : urgency.name());
    model.addAttribute("urgencies", choices.keyed("tasks.urgency", Stream.of(Urgency.values())));
    model.addAttribute("windows", inbox.windows());
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

  // One that there is not means none, as with an old address.
  private static Urgency urgency(String name) {
    return Stream.of(Urgency.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static TaskFilter filter(boolean mine, String text, Urgency due, String after) {
    return Cursor.read(after)
        .map(place -> new TaskFilter(mine, text, due, place.due(), place.id()))
        .orElse(new TaskFilter(mine, text, due, null, null));
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
