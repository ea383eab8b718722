package org.hamafza.council;

import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of the report on earlier resolutions, for whoever may read the session. */
@Controller
class FollowUpReportController {

  private final Sessions sessions;
  private final FollowUpReport report;
  private final SessionTexts texts;
  private final CurrentMember currentMember;

  FollowUpReportController(
      Sessions sessions, FollowUpReport report, SessionTexts texts, CurrentMember currentMember) {
    this.sessions = sessions;
    this.report = report;
    this.texts = texts;
    this.currentMember = currentMember;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/follow-up")
  String show(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    Session session = sessions.visibleTo(member, id);
    model.addAttribute("meeting", session);
    model.addAttribute("named", texts.title(session));
    model.addAttribute("report", report.of(member, session));
    return "council/follow-up";
  }
}
