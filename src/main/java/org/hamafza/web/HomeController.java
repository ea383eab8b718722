package org.hamafza.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hamafza.identity.Announcements;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.WaitingMatter;
import org.hamafza.identity.WaitingMatters;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what waits, what is late, and the ways into the house. */
@Controller
class HomeController {

  private static final int SHOWN = 5;

  /** Whoever has more than this to do need not know how much more. */
  private static final int COUNTED = 100;

  private static final Comparator<WaitingMatter> SOONEST =
      Comparator.comparing(WaitingMatter::when, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final TaskInbox inbox;
  private final ObjectProvider<WaitingMatters> rooms;
  private final ObjectProvider<Announcements> announcing;
  private final CurrentMember currentMember;
  private final Clock clock;

  HomeController(
      TaskInbox inbox,
      ObjectProvider<WaitingMatters> rooms,
      ObjectProvider<Announcements> announcing,
      CurrentMember currentMember,
      Clock clock) {
    this.inbox = inbox;
    this.rooms = rooms;
    this.announcing = announcing;
    this.currentMember = currentMember;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    Member member = currentMember.get();
    List<WorkItem> work = inbox.openFor(member, TaskFilter.all(), COUNTED);
    Instant now = clock.instant();
    Predicate<WorkItem> isLate = item -> item.isLate(now);
    List<WaitingMatter> late = work.stream().filter(isLate).map(HomeController::row).toList();
    Stream<WaitingMatter> matters = rooms.stream().flatMap(room -> room.of(member).stream());
    Stream<WaitingMatter> open = work.stream().filter(isLate.negate()).map(HomeController::row);
    model.addAttribute("count", work.size());
    model.addAttribute("uncounted", work.size() == COUNTED);
    model.addAttribute("lateCount", late.size());
    model.addAttribute("late", late.stream().limit(SHOWN).toList());
    model.addAttribute("next", Stream.concat(matters, open).sorted(SOONEST).limit(SHOWN).toList());
    model.addAttribute(
        "announcements", announcing.stream().flatMap(room -> room.of(member)).toList());
    model.addAttribute("guides", Guide.of(member));
    return "web/home";
  }

  private static WaitingMatter row(WorkItem item) {
    return new WaitingMatter(
        "/" + item.formKey() + "/" + item.id(),
        item.labelKey(),
        item.subject().number(),
        item.title(),
        "web.home.work.due",
        item.dueAt(),
        item.counting().pausedDay());
  }
}
