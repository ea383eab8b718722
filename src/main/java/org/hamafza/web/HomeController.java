package org.hamafza.web;

import org.hamafza.identity.CurrentMember;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in: a greeting, the work that waits, and the ways on. */
@Controller
class HomeController {

  private static final int SHOWN = 5;

  private final TaskInbox inbox;
  private final CurrentMember currentMember;

  HomeController(TaskInbox inbox, CurrentMember currentMember) {
    this.inbox = inbox;
    this.currentMember = currentMember;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("work", inbox.openFor(currentMember.get(), TaskFilter.all(), SHOWN));
    return "web/home";
  }
}
