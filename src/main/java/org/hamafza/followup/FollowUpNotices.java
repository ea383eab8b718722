package org.hamafza.followup;

import java.util.List;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.shared.CaseRef;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells an NGO how its project is judged. */
@Component
class FollowUpNotices {

  private final People people;
  private final Notifications notifications;

  FollowUpNotices(People people, Notifications notifications) {
    this.people = people;
    this.notifications = notifications;
  }

  void reportVerified(CaseRef ref, Project project, Report report, boolean accepted) {
    notifications.tell(
        people.ofNgo(project.ngoId(), Role.NGO_SUBMITTER),
        accepted ? "followup.notice.accepted" : "followup.notice.returned",
        "/projects/" + project.id(),
        ref.number(),
        report.position(),
        report.reason());
  }

  void graded(CaseRef ref, Project project, String grade) {
    List<Person> signatories = people.ofNgo(project.ngoId(), Role.NGO_SIGNATORY);
    notifications.tell(
        signatories,
        "followup.notice.graded",
        "/projects/" + project.id(),
        ref.number(),
        new DefaultMessageSourceResolvable("registry.grade." + grade));
  }
}
