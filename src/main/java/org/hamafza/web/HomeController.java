package org.hamafza.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what waits, what is late, and the ways into the house. */
@Controller
class HomeController {

  private static final int SHOWN = 5;

  /** Whoever has more than this to do need not know how much more. */
  private static final int COUNTED = 100;

  private final TaskInbox inbox;
  private final CurrentMember currentMember;
  private final Clock clock;

  HomeController(TaskInbox inbox, CurrentMember currentMember, Clock clock) {
    this.inbox = inbox;
    this.currentMember = currentMember;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    Member member = currentMember.get();
    List<WorkItem> work = inbox.openFor(member, TaskFilter.all(), COUNTED);
    Instant now = clock.instant();
    List<WorkItem> late = work.stream().filter(item -> item.dueAt().isBefore(now)).toList();
    model.addAttribute("count", work.size());
    model.addAttribute("uncounted", work.size() == COUNTED);
    model.addAttribute("lateCount", late.size());
    model.addAttribute("late", late.stream().limit(SHOWN).toList());
    model.addAttribute("next", work.stream().skip(late.size()).limit(SHOWN).toList());
    model.addAttribute("guides", Guide.of(member));
    return "web/home";
  }
}
