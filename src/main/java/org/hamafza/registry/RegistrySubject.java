package org.hamafza.registry;

import org.hamafza.identity.Role;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/** Tells the task list about which NGO the work of verification is, and who does the NGO's part. */
@Component
class RegistrySubject implements WorkItemSubject {

  private final ProfileVerification verification;
  private final ProfileRefs refs;

  RegistrySubject(ProfileVerification verification, ProfileRefs refs) {
    this.verification = verification;
    this.refs = refs;
  }

  @Override
  public String module() {
    return "registry";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    ProfileCase run = verification.run(task.id("profileCaseId"));
    Profile profile = verification.profile(run);
    Subject subject =
        Subject.ofSession(refs.of(run, profile), profile.draft().identity().name()).row(run.id());
    if (task.role() != Role.NGO_SUBMITTER) {
      return subject;
    }
    return profile.isKnown() ? subject.ngo(profile.ngoId()) : subject.person(profile.applicantId());
  }
}
