package org.hamafza.tasks;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work over the API: the same items, forms and rules as the pages. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

  private static final int MOST = 100;

  /** A piece of work. */
  record Task(
      long id,
      String process,
      String element,
      String label,
      String form,
      String subject,
      LocalText title,
      String role,
      String agency,
      boolean claimed,
      String state,
      Instant createdAt,
      Instant dueAt,
      Instant pausedAt) {}

  /** A page of work; {@code next} is the cursor of the following one, null on the last. */
  record Page(List<Task> tasks, String next) {}

  /** A choice with its label in the reader's language. */
  record Choice(String value, String label) {}

  /** A field of a form with its label in the reader's language. */
  record Field(
      String name,
      FieldType type,
      String label,
      boolean required,
      Integer maxLength,
      List<Choice> options,
      List<String> values) {}

  /** What you typed and have not handed in; only what differs from what the form holds. */
  record Draft(int edition, Instant savedAt, Map<String, List<String>> values) {}

  /** A piece of work with its form; {@code draft} is null where you have saved none. */
  record TaskWithForm(Task task, List<Field> fields, Draft draft) {}

  /** A draft to be kept; {@code edition} is that of your draft as you know it, null for none. */
  record Typed(Integer edition, Map<String, Object> values) {}

  /** The answer: each field's value, a string, number, boolean, or an array of them. */
  record Answer(Map<String, Object> values) {}

  private final TaskInbox inbox;
  private final TaskDrafts drafts;
  private final CurrentMember currentMember;
  private final MessageSource messages;

  TaskApi(TaskInbox inbox, TaskDrafts drafts, CurrentMember currentMember, MessageSource messages) {
    this.inbox = inbox;
    this.drafts = drafts;
    this.currentMember = currentMember;
    this.messages = messages;
  }

  @GetMapping
  @Operation(summary = "Open work that you may do, soonest due first")
  Page list(
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "25") int limit,
      Locale locale) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "error.integer.range", 1, MOST);
    }
    TaskFilter filter =
        TaskListController.Cursor.read(cursor)
            .map(place -> new TaskFilter(mine, q, place.due(), place.id()))
            .orElse(new TaskFilter(mine, q, null, null));
    List<WorkItem> found = inbox.openFor(currentMember.get(), filter, limit + 1);
    return new Page(
        found.stream().limit(limit).map(item -> task(item, locale)).toList(),
        found.size() > limit ? TaskListController.Cursor.of(found.get(limit - 1)) : null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A piece of work and the form that completes it while it is open")
  TaskWithForm get(@PathVariable long id, Locale locale) {
    Member member = currentMember.get();
    WorkItem item = inbox.get(id, member);
    List<FormField> asked =
        item.state() == WorkItem.State.OPEN
            ? inbox.form(item).describe(item, member).fields()
            : List.of();
    return new TaskWithForm(
        task(item, locale),
        asked.stream().map(field -> field(field, locale)).toList(),
        draft(item, member));
  }

  @PutMapping("/{id}/draft")
  @Operation(summary = "Keep what is not ready to be handed in; nobody but you can read it")
  Draft keep(@PathVariable long id, @RequestBody Typed typed) {
    Member member = currentMember.get();
    Map<String, List<String>> values = strings(typed.values());
    WorkItem item = inbox.get(id, member);
    refuseUnknown(item, member, values.keySet());
    if (typed.edition() != null) {
      values.put(TaskDraft.EDITION, List.of(typed.edition().toString()));
    }
    drafts.save(id, member, values);
    return draft(item, member);
  }

  private Draft draft(WorkItem item, Member member) {
    return drafts
        .of(item, member)
        .map(kept -> new Draft(kept.edition(), kept.savedAt(), kept.typed()))
        .orElse(null);
  }

  @PostMapping("/{id}/claim")
  @Operation(summary = "Take work of your group for yourself")
  Task claim(@PathVariable long id, Locale locale) {
    inbox.claim(id, currentMember.get());
    return task(inbox.get(id, currentMember.get()), locale);
  }

  @PostMapping("/{id}/unclaim")
  @Operation(summary = "Put work back for your group")
  Task unclaim(@PathVariable long id, Locale locale) {
    inbox.unclaim(id, currentMember.get());
    return task(inbox.get(id, currentMember.get()), locale);
  }

  @PostMapping("/{id}/complete")
  @Operation(summary = "Answer the form and complete the work")
  Task complete(@PathVariable long id, @RequestBody Answer answer, Locale locale) {
    Member member = currentMember.get();
    Map<String, List<String>> values = strings(answer.values());
    WorkItem item = inbox.get(id, member);
    refuseUnknown(item, member, values.keySet());
    inbox.complete(id, member, values);
    // Not read again: by declaring a conflict it may have been done for the last time.
    return task(item.done(), locale);
  }

  /**
   * A program that gives what is not asked has misread the form: nothing of it is lost unnoticed.
   */
  private void refuseUnknown(WorkItem item, Member member, Set<String> given) {
    if (given.isEmpty() || item.state() != WorkItem.State.OPEN) {
      return;
    }
    Set<String> unknown = new TreeSet<>(given);
    inbox.form(item).describe(item, member).fields().forEach(field -> unknown.remove(field.name()));
    // Somebody may have done it meanwhile, and a form that is done asks something else.
    if (!unknown.isEmpty() && inbox.get(item.id(), member).state() == WorkItem.State.OPEN) {
      throw new InvalidInput(
          unknown.stream()
              .map(name -> new FieldError(name, "tasks.error.unknownField", List.of()))
              .toList());
    }
  }

  private static Map<String, List<String>> strings(Map<String, Object> values) {
    Map<String, List<String>> strings = new LinkedHashMap<>();
    if (values != null) {
      values.forEach((name, value) -> strings.put(name, strings(name, value)));
    }
    return strings;
  }

  private static List<String> strings(String name, Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().flatMap(each -> strings(name, each).stream()).toList();
    }
    // A number beyond every number arrives as infinite.
    if (value instanceof Map || value instanceof Double d && !Double.isFinite(d)) {
      throw new InvalidInput(name, "tasks.error.value");
    }
    return List.of(
        value instanceof Double number
            ? new java.math.BigDecimal(number).toPlainString()
            : value.toString());
  }

  private Task task(WorkItem item, Locale locale) {
    return new Task(
        item.id(),
        item.processKey(),
        item.element(),
        messages.getMessage(item.labelKey(), null, locale),
        item.formKey(),
        item.subject().number(),
        item.title(),
        item.role().group(),
        item.agencyCode(),
        item.assigneeId() != null,
        item.state().name(),
        item.createdAt(),
        item.dueAt(),
        item.counting().pausedAt());
  }

  private Field field(FormField field, Locale locale) {
    return new Field(
        field.name(),
        field.type(),
        label(field.labelKey(), field.label(), locale),
        field.required(),
        field.maxLength(),
        field.options().stream()
            .map(o -> new Choice(o.value(), label(o.labelKey(), o.label(), locale)))
            .toList(),
        field.values());
  }

  private String label(String key, LocalText text, Locale locale) {
    return key == null ? text.in(locale) : messages.getMessage(key, null, locale);
  }
}
