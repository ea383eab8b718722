package org.hamafza.tasks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Message;
import org.hamafza.shared.CaseRef;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Who is told what when a part of the time for a piece of work is over. */
@Component
class EscalationMessages {

  private static final Set<Role> SECRETARY = EnumSet.of(Role.SECRETARIAT_LEAD);
  private static final Set<Role> SECRETARIAT =
      EnumSet.of(Role.SECRETARIAT_LEAD, Role.SECRETARIAT_OFFICER);
  private static final Set<Role> CHAIR = EnumSet.of(Role.COUNCIL_CHAIR, Role.SECRETARIAT_LEAD);

  /** One message for each person, however many offices the person holds. */
  List<Message> of(EscalationTable.Fresh fresh, Staff people) {
    WorkItem item = fresh.work().item();
    Map<Long, Person> doers = new LinkedHashMap<>();
    people.doers(item).forEach(person -> doers.put(person.id(), person));
    Map<Long, Person> told = new LinkedHashMap<>();
    if (fresh.level() != Level.LONG_OVERDUE) {
      told.putAll(doers);
    }
    people
        .superiors(item, superiors(fresh.level(), item))
        .forEach(person -> told.putIfAbsent(person.id(), person));
    List<Message> messages = new ArrayList<>();
    told.values()
        .forEach(
            person -> messages.add(message(fresh, item, person, doers.containsKey(person.id()))));
    return messages;
  }

  private static Set<Role> superiors(Level level, WorkItem item) {
    return switch (level) {
      case REMINDER -> Set.of();
      case OVERDUE -> item.ofOutsider() ? SECRETARIAT : SECRETARY;
      case LONG_OVERDUE -> CHAIR;
    };
  }

  // What is known of an NGO is on its page; of one that registers, only the work tells.
  private static String page(CaseRef subject) {
    return switch (subject.type()) {
      case "proposal", "session" -> "/" + subject.type() + "s/" + subject.id();
      case "crisis" -> "/crises/" + subject.id();
      default -> subject.ngoId() == null ? "/tasks" : "/ngos/" + subject.ngoId();
    };
  }

  private static Message message(
      EscalationTable.Fresh fresh, WorkItem item, Person person, boolean doer) {
    String link = doer ? "/" + item.formKey() + "/" + item.id() : page(item.subject());
    return new Message(
        person,
        "tasks.escalation." + fresh.level(),
        link,
        fresh.level() == Level.REMINDER ? item.dueAt() : null,
        List.of(
            new DefaultMessageSourceResolvable(item.labelKey()),
            item.title(),
            item.subject().number(),
            item.dueAt(),
            new DefaultMessageSourceResolvable("identity.role." + item.role())));
  }
}
