package org.hamafza.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which open work is done; each method fills the model and names the view. */
@Component
public class TaskPage {

  private final TaskInbox inbox;
  private final TaskDrafts drafts;
  private final CaseClocks clocks;

  TaskPage(TaskInbox inbox, TaskDrafts drafts, CaseClocks clocks) {
    this.inbox = inbox;
    this.drafts = drafts;
    this.clocks = clocks;
  }

  /** With what the form holds before anything is typed, and what the member typed before. */
  public String fresh(WorkItem item, Member member, Model model) {
    FormSpec spec = inbox.form(item).describe(item, member);
    Optional<TaskDraft> draft = drafts.of(item, member);
    Map<String, List<String>> values = draft.map(d -> d.over(spec)).orElseGet(spec::values);
    return page(item, member, spec, values, draft, Map.of(), model);
  }

  /** With what was typed, by field name, and what is wrong with it, in words. */
  public String again(
      WorkItem item,
      Member member,
      Map<String, List<String>> raw,
      Map<String, String> errors,
      Model model) {
    FormSpec spec = inbox.form(item).describe(item, member);
    Map<String, List<String>> typed = new LinkedHashMap<>();
    spec.fields().forEach(f -> typed.put(f.name(), raw.getOrDefault(f.name(), List.of())));
    return page(item, member, spec, typed, drafts.of(item, member), errors, model);
  }

  private String page(
      WorkItem item,
      Member member,
      FormSpec spec,
      Map<String, List<String>> values,
      Optional<TaskDraft> draft,
      Map<String, String> errors,
      Model model) {
    model.addAllAttributes(inbox.form(item).context(item, member));
    model.addAttribute("item", item);
    model.addAttribute(
        "standstills", item.counting().paused() ? clocks.standing(item.subject()) : List.of());
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    model.addAttribute("keepsDrafts", inbox.form(item).keepsDrafts());
    model.addAttribute("taskDraft", draft.orElse(null));
    return item.formKey();
  }
}
