package org.hamafza.workinggroup;

import java.time.LocalDate;
import org.hamafza.calendar.Term;
import org.hamafza.council.Resolutions;
import org.hamafza.policy.Policies;
import org.springframework.stereotype.Component;

/** The times of a working group, which are shorter where a crisis had its project approved. */
@Component
class GroupTerms {

  private static final String INVITATION = "term.groupInvitation";
  private static final String MEETINGS = "group.meetingDays";

  private final Resolutions resolutions;
  private final Policies policies;

  GroupTerms(Resolutions resolutions, Policies policies) {
    this.resolutions = resolutions;
    this.policies = policies;
  }

  /** Until when whoever is invited answers. */
  Term invitation(long proposalId, LocalDate policyDay) {
    return policies.on(policyDay).term(named(INVITATION, proposalId));
  }

  /** How many days there are from one meeting to the next unless the group says otherwise. */
  long meetingDays(long proposalId) {
    return policies.today().number(named(MEETINGS, proposalId));
  }

  private String named(String parameter, long proposalId) {
    return resolutions.isProvisional(proposalId) ? parameter + ".crisis" : parameter;
  }
}
