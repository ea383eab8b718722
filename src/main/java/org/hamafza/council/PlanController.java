package org.hamafza.council;

import org.hamafza.identity.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which those who prepare a session see who comes and what can be decided. */
@Controller
class PlanController {

  private final SessionPlans plans;
  private final CurrentMember currentMember;

  PlanController(SessionPlans plans, CurrentMember currentMember) {
    this.plans = plans;
    this.currentMember = currentMember;
  }

  @GetMapping("/sessions/{id:\\d{1,18}}/plan")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("plan", plans.of(currentMember.get(), id));
    return "council/plan";
  }
}
