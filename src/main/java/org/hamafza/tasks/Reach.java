package org.hamafza.tasks;

import java.util.Objects;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;

/** Whose work it is: the same rule as the list's, for one item. */
final class Reach {

  private Reach() {}

  static boolean covers(Member member, WorkItem item) {
    boolean own = Objects.equals(item.assigneeId(), member.personId());
    // Who has left the NGO or agency does not keep what he or she had taken for it.
    boolean party = item.partyNgoId() != null || item.agencyCode() != null;
    return own && !party || candidate(member, item);
  }

  private static boolean candidate(Member member, WorkItem item) {
    if (item.partyNgoId() != null) {
      return item.role() == Role.NGO_SUBMITTER
          ? member.ngos().contains(item.partyNgoId())
          : member.signsFor(item.partyNgoId());
    }
    if (item.agencyCode() != null) {
      return member
          .agencies(item.roleInAgency(), item.subject().councilId())
          .contains(item.agencyCode());
    }
    return !item.personal() && member.has(item.role(), item.subject().councilId());
  }
}
