package org.hamafza.tasks;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was typed, whole or not, for the one who typed it, until the work is handed in. */
@Service
class TaskDrafts {

  /** Characters in all fields together; longer than any form takes. */
  static final int MOST = 100_000;

  private final TaskInbox inbox;
  private final TaskDraftTable table;
  private final Attempts attempts;
  private final Clock clock;

  TaskDrafts(TaskInbox inbox, TaskDraftTable table, Attempts attempts, Clock clock) {
    this.inbox = inbox;
    this.table = table;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** What this member typed into open work and has not handed in. */
  @Transactional(readOnly = true)
  Optional<TaskDraft> of(WorkItem item, Member member) {
    return item.state() == WorkItem.State.OPEN && inbox.form(item).keepsDrafts()
        ? table.find(item.id(), member.personId())
        : Optional.empty();
  }

  /**
   * Saves what was typed; nothing of it is entered in the record.
   *
   * @param raw the values as typed, by field name, with the edition from which the page began
   * @throws Conflict if the work is done, taken by another person, keeps no drafts, or the same
   *     person saved another edition since the page began
   * @throws InvalidInput if it is too long to be kept
   * @throws org.hamafza.shared.NotFound if the work is not the member's
   */
  void save(long id, Member member, Map<String, List<String>> raw) {
    attempts.of(() -> saveOnce(id, member, raw));
  }

  private void saveOnce(long id, Member member, Map<String, List<String>> raw) {
    WorkItem item = inbox.lockedFor(id, member);
    if (!inbox.form(item).keepsDrafts()) {
      throw new Conflict("tasks.draft.none");
    }
    inbox.refuseStale(item, member, new FormInput(raw));
    Map<String, List<String>> typed = typed(inbox.form(item).describe(item, member), raw);
    int before = table.find(id, member.personId()).map(TaskDraft::edition).orElse(0);
    table.keep(id, member.personId(), before + 1, typed, clock.instant());
  }

  // What a form holds by itself may change until the draft is opened again.
  private static Map<String, List<String>> typed(FormSpec spec, Map<String, List<String>> raw) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    int length = 0;
    for (FormField field : spec.fields()) {
      // A box that is not ticked is not sent; anything else that is missing was not asked.
      if (!raw.containsKey(field.name()) && !field.type().isBox()) {
        continue;
      }
      List<String> values =
          raw.getOrDefault(field.name(), List.of()).stream().map(TaskDrafts::lines).toList();
      length += values.stream().mapToInt(value -> value.length() + 1).sum();
      if (length > MOST) {
        throw new InvalidInput(field.name(), "tasks.draft.tooLong", MOST);
      }
      if (!values.equals(field.values()) && !(blank(values) && field.values().isEmpty())) {
        typed.put(field.name(), values);
      }
    }
    return typed;
  }

  private static boolean blank(List<String> values) {
    return values.stream().allMatch(String::isEmpty);
  }

  /** With the line ends of what is stored, and without what no person types. */
  private static String lines(String typed) {
    String text = typed == null ? "" : typed.replace("\r\n", "\n").replace("\0", "");
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(
            each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? '?' : each)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
