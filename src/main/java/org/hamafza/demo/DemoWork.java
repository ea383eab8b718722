package org.hamafza.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does the open work on cases as the people whose work it is, through their task lists. */
@Component
@Profile("demo")
class DemoWork {

  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final int MOST_GLANCES = 240;

  private final TaskInbox inbox;
  private final People people;
  private final Commits commits;

  DemoWork(TaskInbox inbox, People people, Commits commits) {
    this.inbox = inbox;
    this.people = people;
    this.commits = commits;
  }

  /**
   * Works on these cases (or sessions), leaving the forms {@code leave} alone, until nothing else
   * is open and the goal is reached.
   */
  void workOn(
      List<CaseRef> cases, DemoAnswers answers, Set<String> leave, Predicate<Set<String>> goal) {
    workOnBut(item -> leave.contains(item.formKey()), cases, answers, goal);
  }

  /** The same, where more than its form says whether a piece of work is left alone. */
  void workOnBut(
      Predicate<WorkItem> left,
      List<CaseRef> cases,
      DemoAnswers answers,
      Predicate<Set<String>> goal) {
    int glances = 0;
    while (true) {
      long seen = commits.count();
      List<WorkItem> open =
          cases.stream().flatMap(c -> inbox.openOn(c.type(), c.id()).stream()).toList();
      Optional<WorkItem> next = open.stream().filter(left.negate()).findFirst();
      if (next.isPresent()) {
        work(next.get(), answers);
        glances = 0;
      } else if (goal.test(forms(open))) {
        return;
      } else if (happens(seen)) {
        glances = 0;
      } else if (++glances == MOST_GLANCES) {
        throw new IllegalStateException("nothing happens on " + cases + ", open: " + forms(open));
      }
    }
  }

  /** The user name of the one person who does it; null while anybody of a group may. */
  String doer(WorkItem item) {
    return item.assigneeId() == null
        ? null
        : people.find(item.assigneeId()).map(Person::username).orElseThrow();
  }

  private static Set<String> forms(List<WorkItem> open) {
    return open.stream().map(WorkItem::formKey).collect(Collectors.toSet());
  }

  // A step that another node takes is committed there and not heard of here: hence the glances.
  private boolean happens(long seen) {
    try {
      return commits.awaitMoreThan(seen, GLANCE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void work(WorkItem item, DemoAnswers answers) {
    boolean done =
        doers(item).anyMatch(person -> ActingPerson.as(person, () -> does(person, item, answers)));
    if (!done) {
      throw new IllegalStateException("nobody may do " + item.element() + " on " + item.subject());
    }
  }

  // Who submitted or screened may be barred from the next step: then a colleague does it.
  private boolean does(String username, WorkItem item, DemoAnswers answers) {
    Member member = people.member(username).orElseThrow();
    try {
      inbox.complete(
          item.id(), member, answers.to(item.formKey(), inbox.form(item).describe(item, member)));
      return true;
    } catch (NotFound notTheirs) {
      return false;
    }
  }

  private Stream<String> doers(WorkItem item) {
    long council = item.subject().councilId();
    Stream<Person> doers;
    if (item.assigneeId() != null) {
      doers = people.find(item.assigneeId()).stream();
    } else if (item.partyNgoId() != null) {
      doers = people.ofNgo(item.partyNgoId(), Role.NGO_SIGNATORY).stream();
    } else if (item.agencyCode() != null) {
      doers = people.ofAgency(item.agencyCode(), item.roleInAgency(), council).stream();
    } else {
      doers = people.holders(item.role(), council).stream();
    }
    return doers.map(Person::username);
  }
}
