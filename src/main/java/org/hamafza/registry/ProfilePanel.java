package org.hamafza.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;

/** What the pages of verification show beside their forms, and who may not use them. */
@Component
class ProfilePanel {

  private final ProfileVerification verification;
  private final ProfileTable profiles;
  private final ProfileCaseTable cases;
  private final ProfileDocuments documents;
  private final DuplicateTable duplicates;
  private final ProfileViews views;

  ProfilePanel(
      ProfileVerification verification,
      ProfileTable profiles,
      ProfileCaseTable cases,
      ProfileDocuments documents,
      DuplicateTable duplicates,
      ProfileViews views) {
    this.verification = verification;
    this.profiles = profiles;
    this.cases = cases;
    this.documents = documents;
    this.duplicates = duplicates;
    this.views = views;
  }

  /** The submitted version with its documents, what the check found, and what was decided. */
  Map<String, Object> of(long caseId) {
    ProfileCase run = verification.run(caseId);
    Profile profile = verification.profile(run);
    Map<String, Object> shown = new HashMap<>();
    shown.put("run", run);
    shown.put("profile", profile);
    shown.put("view", views.of(profiles.version(profile.id(), profile.version())));
    shown.put("files", documents.of(profile, profile.version()));
    shown.put("findings", cases.findings(caseId, profile.version()));
    shown.put(
        "duplicates",
        duplicates.of(caseId, profile.version()).stream()
            .filter(each -> each.answer() != null)
            .toList());
    cases
        .lastVerdict(caseId)
        .ifPresent(
            verdict -> {
              shown.put("verdict", verdict);
              shown.put("checked", List.of(verdict.checked().split(" ")));
              cases
                  .confirmationOf(verdict.id())
                  .filter(answer -> !answer.confirmed())
                  .ifPresent(answer -> shown.put("returned", answer));
            });
    return shown;
  }

  /** Nobody verifies the own NGO, or what he or she handed in. */
  boolean isIndependent(Member member, long caseId) {
    Profile profile = verification.profile(verification.run(caseId));
    return !Profiles.isOwn(member, profile)
        && !profiles.submitters(profile.id()).contains(member.personId());
  }
}
