package org.hamafza.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;

/** What the first page says about a person's part in the work; the text is of that name. */
enum Guide {
  APPLICANT(Role.NGO_APPLICANT),
  NGO(Role.NGO_SUBMITTER, Role.NGO_SIGNATORY, Role.NGO_ADMINISTRATOR),
  SECRETARIAT(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.SECOND_SIGNER),
  COUNCIL(Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR, Role.ACTING_CHAIR),
  REVIEWER(Role.EXPERT_REVIEWER),
  FINANCE(Role.FINANCE_OFFICER),
  COMMITTEE(Role.TECHNICAL_COMMITTEE),
  AGENCY(Role.AGENCY_FOCAL, Role.AGENCY_DEPUTY),
  AUTHORITY(Role.SUBJECT_AUTHORITY),
  AUDITOR(Role.AUDITOR),
  PARAMETERS(Role.PARAMETER_ADMIN),
  ADMINISTRATOR(Role.ADMINISTRATOR),
  OPERATOR(Role.OPERATOR);

  private final Set<Role> roles;

  Guide(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The message keys of those that concern the member. */
  static List<String> of(Member member) {
    return Arrays.stream(values())
        .filter(guide -> guide.roles.stream().anyMatch(member::hasAnywhere))
        .map(guide -> "web.home.guide." + guide)
        .toList();
  }
}
