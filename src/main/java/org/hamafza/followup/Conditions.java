package org.hamafza.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Resolution;
import org.hamafza.council.Resolutions;
import org.hamafza.policy.Policy;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.GroupMember.Party;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/** Turns each condition of a resolution into something that the applicant has to do. */
@Component
class Conditions {

  private final Resolutions resolutions;
  private final WorkingGroups workingGroups;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Conditions(
      Resolutions resolutions, WorkingGroups workingGroups, WorkingCalendar calendar, Clock clock) {
    this.resolutions = resolutions;
    this.workingGroups = workingGroups;
    this.calendar = calendar;
    this.clock = clock;
  }

  void becomeActions(Project project, Policy policy) {
    Resolution resolution = resolutions.on(project.proposalId()).orElseThrow(NotFound::new);
    LocalDate due = due(resolution, policy);
    List<String> persian = resolution.conditions().fa().lines().toList();
    List<String> english = resolution.conditions().en().lines().toList();
    for (int i = 0; i < Math.max(persian.size(), english.size()); i++) {
      LocalText text = new LocalText(line(persian, i), line(english, i));
      if (!text.isBlank()) {
        workingGroups.addAction(
            project.proposalId(),
            ActionItem.Source.CONDITION,
            text,
            Party.ngo(project.ngoId()),
            due);
      }
    }
  }

  private LocalDate due(Resolution resolution, Policy policy) {
    LocalDate own = resolution.dueOn();
    return own != null && own.isAfter(calendar.today(clock))
        ? own
        : calendar.dayOf(calendar.due(clock.instant(), policy.term("term.carryOutAction")));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }
}
