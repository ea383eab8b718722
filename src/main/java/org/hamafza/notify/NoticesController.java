package org.hamafza.notify;

import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices of the signed-in person. */
@Controller
class NoticesController {

  private static final int PAGE = 25;

  private final Notifications notifications;
  private final CurrentMember currentMember;

  NoticesController(Notifications notifications, CurrentMember currentMember) {
    this.notifications = notifications;
    this.currentMember = currentMember;
  }

  @GetMapping("/notices")
  String list(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
    List<Notifications.Notice> notices =
        notifications.of(currentMember.get().personId(), before, PAGE + 1);
    model.addAttribute("notices", notices.stream().limit(PAGE).toList());
    model.addAttribute("older", notices.size() > PAGE ? notices.get(PAGE - 1).id() : null);
    return "notify/notices";
  }

  @PostMapping("/notices/read")
  String readAll() {
    notifications.readAll(currentMember.get().personId());
    return "redirect:/notices";
  }
}
