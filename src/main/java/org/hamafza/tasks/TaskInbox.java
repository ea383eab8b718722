package org.hamafza.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.policy.Policies;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people have to do: lists it, hands it to one of a group, and completes it. */
@Service
public class TaskInbox {

  private final WorkItems items;
  private final TaskDraftTable drafts;
  private final Bars bars;
  private final TaskService engine;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Attempts attempts;
  private final ObjectProvider<TaskForm> forms;
  private final WorkingCalendar calendar;
  private final Policies policies;
  private final Clock clock;
  private final People people;
  private final Appointments appointments;
  private final HeldWork held;

  TaskInbox(
      WorkItems items,
      TaskDraftTable drafts,
      Bars bars,
      TaskService engine,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Attempts attempts,
      ObjectProvider<TaskForm> forms,
      WorkingCalendar calendar,
      Policies policies,
      Clock clock,
      People people,
      Appointments appointments,
      HeldWork held) {
    this.items = items;
    this.drafts = drafts;
    this.bars = bars;
    this.engine = engine;
    this.currentMember = currentMember;
    this.events = events;
    this.attempts = attempts;
    this.forms = forms;
    this.calendar = calendar;
    this.policies = policies;
    this.clock = clock;
    this.people = people;
    this.appointments = appointments;
    this.held = held;
  }

  /**
   * A page of open work for a member, soonest due first. What is kept from the member leaves no
   * gap: the page is full as long as there is more.
   */
  @Transactional(readOnly = true)
  public List<WorkItem> openFor(Member member, TaskFilter filter, int limit) {
    DueWindows windows = filter.due() == null ? null : windows();
    List<WorkItem> found = new ArrayList<>();
    TaskFilter rest = filter;
    while (true) {
      List<WorkItem> rows = items.openFor(member, rest, windows, limit);
      bars.open(member, rows).stream().limit(limit - found.size()).forEach(found::add);
      if (rows.size() < limit || found.size() == limit) {
        return found;
      }
      rest = filter.after(rows.get(rows.size() - 1));
    }
  }

  /** The open work of one kind that the member may do, soonest due first. */
  @Transactional(readOnly = true)
  public List<WorkItem> openFor(Member member, String formKey, int limit) {
    return bars.open(member, items.openFor(member, formKey, limit));
  }

  /** What is overdue, due today and due soon now. */
  @Transactional(readOnly = true)
  public DueWindows windows() {
    Instant now = clock.instant();
    Instant today = calendar.endOf(calendar.dayOf(now));
    Instant soon = calendar.due(now, policies.today().term("tasks.soon"));
    return new DueWindows(now, today, soon.isBefore(today) ? today : soon);
  }

  /** The open work on a case or session, whoever does it; the caller checks who may know. */
  @Transactional(readOnly = true)
  public List<WorkItem> openOn(String subjectType, long subjectId) {
    return items.openOf(subjectType, subjectId);
  }

  /** Whether somebody is asked for that form on a proposal now. */
  @Transactional(readOnly = true)
  public boolean waits(long proposalId, String formKey) {
    return openOn("proposal", proposalId).stream().anyMatch(item -> item.formKey().equals(formKey));
  }

  /**
   * Work that the member may do or has done.
   *
   * @throws NotFound if there is none of that id, it is not the member's, or it is kept from him or
   *     her meanwhile
   */
  @Transactional(readOnly = true)
  public WorkItem get(long id, Member member) {
    return reachable(items.find(id).orElseThrow(NotFound::new), member);
  }

  /** The form of a piece of work. */
  public TaskForm form(WorkItem item) {
    TaskForm form = byKey().get(item.formKey());
    if (form == null) {
      throw new IllegalStateException("no form " + item.formKey());
    }
    return form;
  }

  /** The keys of all forms that there are. */
  public Map<String, TaskForm> byKey() {
    return forms.stream().collect(Collectors.toMap(TaskForm::formKey, Function.identity()));
  }

  /** Takes work of the member's group for the member alone. */
  @Transactional
  public void claim(long id, Member member) {
    WorkItem item = open(id, member);
    if (item.assigneeId() != null && item.assigneeId() != member.personId()) {
      throw new Conflict("tasks.error.takenByOther");
    }
    doing(
        item,
        member,
        () -> {
          assign(item, member.personId());
          forgetDrafts(item, member.personId());
        });
  }

  /** Puts work back for the group. */
  @Transactional
  public void unclaim(long id, Member member) {
    WorkItem item = open(id, member);
    if (item.assigneeId() == null || item.assigneeId() != member.personId()) {
      throw new Conflict("tasks.error.notTaken");
    }
    if (item.personal()) {
      throw new Conflict("tasks.error.personal");
    }
    doing(item, member, () -> assign(item, null));
  }

  /** Puts back for the others of an agency what people had taken who answer for it no more. */
  @Transactional
  public int releaseAbandoned() {
    List<WorkItem> abandoned = items.abandoned(calendar.today(clock));
    abandoned.forEach(this::takeAway);
    return abandoned.size();
  }

  /** Puts back for the others of an NGO what a person who leaves it had taken. */
  @Transactional
  public void release(long personId, long ngoId) {
    items.takenFor(personId, ngoId).forEach(this::takeAway);
  }

  /** How many pieces of open work an NGO has to do. */
  @Transactional(readOnly = true)
  public long openOfParty(long ngoId) {
    return items.openOfParty(ngoId);
  }

  /** Lets another NGO do the open work of one that turned out to be the same, and be told of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void passOn(long ngoId, long toNgoId) {
    items.passOn(ngoId, toNgoId);
  }

  private void takeAway(WorkItem item) {
    assign(item, null);
    forgetDrafts(item, null);
  }

  private void forgetDrafts(WorkItem item, Long exceptOf) {
    if (form(item).keepsDrafts()) {
      drafts.forgetOthers(item.id(), exceptOf);
    }
  }

  private void assign(WorkItem item, Long personId) {
    items.assign(item.id(), personId);
    events.publishEvent(
        new TaskClaimed(
            item.subject(), item.id(), item.processKey(), item.element(), personId != null));
  }

  /**
   * Saves what was typed and completes the work, both or neither.
   *
   * @param raw the values as typed, by field name
   * @throws org.hamafza.shared.InvalidInput naming the fields that cannot be accepted
   * @throws Conflict if the work is done already or taken by another person
   * @throws NotFound if it is not the member's
   */
  public void complete(long id, Member member, Map<String, List<String>> raw) {
    attempts.of(() -> completeOnce(id, member, new FormInput(raw)));
  }

  private void completeOnce(long id, Member member, FormInput input) {
    WorkItem item = lockedFor(id, member);
    held.refuse(item);
    if (!input.rawAll(TaskDraft.EDITION).isEmpty()) {
      refuseStale(item, member, input);
    }
    doing(
        item,
        member,
        () -> {
          form(item).submit(item, member, input);
          input.check();
          events.publishEvent(
              new TaskCompleted(item.subject(), item.id(), item.processKey(), item.element()));
          engine.complete(item.taskId());
        });
  }

  /**
   * Open work that this member may do now, which nobody else changes until the commit.
   *
   * @throws Conflict if it is done already or taken by another person
   * @throws NotFound if it is not the member's
   */
  WorkItem lockedFor(long id, Member member) {
    WorkItem item = open(id, member);
    if (item.assigneeId() != null && item.assigneeId() != member.personId()) {
      throw new Conflict("tasks.error.takenByOther");
    }
    if (!actsStill(item, member)) {
      throw new NotFound();
    }
    return item;
  }

  /** Refuses what comes from a page that knows nothing of a draft saved elsewhere since. */
  void refuseStale(WorkItem item, Member member, FormInput input) {
    if (!form(item).keepsDrafts()) {
      return;
    }
    drafts
        .find(item.id(), member.personId())
        .filter(draft -> !Integer.toString(draft.edition()).equals(input.raw(TaskDraft.EDITION)))
        .ifPresent(
            draft -> {
              throw new StaleDraft(draft);
            });
  }

  /** The record says of a deputy that it was a deputy. */
  private void doing(WorkItem item, Member member, Runnable work) {
    boolean deputy =
        item.agencyCode() != null
            && item.roleInAgency() == Role.AGENCY_FOCAL
            && member.deputizes(item.agencyCode(), item.subject().councilId());
    currentMember.actingAs(
        deputy ? Role.AGENCY_DEPUTY : item.role(),
        item.onBehalfOf(),
        () -> {
          work.run();
          return null;
        });
  }

  // The member was read when the request began; access may have been ended since.
  private boolean actsStill(WorkItem item, Member member) {
    if (item.agencyCode() != null) {
      return appointments.answersNow(
          member.personId(), item.roleInAgency(), item.agencyCode(), item.subject().councilId());
    }
    if (item.partyNgoId() == null) {
      return true;
    }
    Stream<Role> roles =
        item.role() == Role.NGO_SUBMITTER
            ? Stream.of(Role.values()).filter(Role::forNgo)
            : Stream.of(Role.NGO_SIGNATORY);
    return roles.anyMatch(
        role -> appointments.holdsNow(member.personId(), role, item.partyNgoId()));
  }

  private WorkItem open(long id, Member member) {
    WorkItem item = reachable(items.lock(id).orElseThrow(NotFound::new), member);
    if (item.state() != WorkItem.State.OPEN) {
      throw over(item, member);
    }
    return item;
  }

  /** Who ended work that is not open, and when, as far as this member is concerned. */
  WorkOver over(WorkItem item, Member member) {
    Ending ending = items.ending(item.id());
    if (item.state() == WorkItem.State.CANCELED || ending.personId() == null) {
      return WorkOver.canceled(ending);
    }
    return ending.isBy(member.personId())
        ? WorkOver.byReader(ending)
        : WorkOver.by(people.find(ending.personId()).orElseThrow().name(), ending);
  }

  private WorkItem reachable(WorkItem item, Member member) {
    boolean theirs = Reach.covers(member, item) && form(item).permits(item, member);
    boolean done = hasDone(item, member);
    if (!theirs && !done) {
      throw new NotFound();
    }
    if (bars.keep(member, item)) {
      // Who sends a declaration twice is told so, and nothing of what it was about.
      throw done ? new Conflict("tasks.error.doneAndKept") : new NotFound();
    }
    return item;
  }

  // Having done it may be the very reason why it is not permitted now.
  private boolean hasDone(WorkItem item, Member member) {
    return item.state() == WorkItem.State.DONE && items.ending(item.id()).isBy(member.personId());
  }
}
