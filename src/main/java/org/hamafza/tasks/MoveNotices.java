package org.hamafza.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hamafza.identity.Person;
import org.hamafza.notify.Message;
import org.hamafza.notify.Notifications;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells those who have the work that they have less time than they were told. */
@Component
class MoveNotices {

  private final StaffFinder staff;
  private final Notifications notifications;

  MoveNotices(StaffFinder staff, Notifications notifications) {
    this.staff = staff;
    this.notifications = notifications;
  }

  void tell(List<Move> earlier, ShiftReason reason) {
    List<WorkItem> work = earlier.stream().map(Move::item).filter(Objects::nonNull).toList();
    if (work.isEmpty()) {
      return;
    }
    String key = reason == ShiftReason.ROUTE ? "tasks.faster" : "tasks.earlier";
    Staff people = staff.of(work);
    List<Message> messages = new ArrayList<>();
    for (Move move : earlier) {
      if (move.item() != null) {
        for (Person person : people.doers(move.item())) {
          messages.add(message(move, person, key));
        }
      }
    }
    notifications.tell(messages);
  }

  private static Message message(Move move, Person person, String key) {
    WorkItem item = move.item();
    return new Message(
        person,
        key,
        "/" + item.formKey() + "/" + item.id(),
        move.after(),
        List.of(
            new DefaultMessageSourceResolvable(item.labelKey()),
            item.title(),
            item.subject().number(),
            move.after(),
            move.before()));
  }
}
