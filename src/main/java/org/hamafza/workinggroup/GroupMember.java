package org.hamafza.workinggroup;

import java.util.Objects;
import org.hamafza.identity.Member;
import org.hamafza.registry.AlignmentScore;
import org.hamafza.shared.LocalText;

/**
 * An agency or NGO that may belong, or belongs, to a group; exactly one of {@code agencyCode} and
 * {@code ngoId} is set.
 *
 * @param score null for those who are not chosen by score
 * @param reason why the officer added or removed it
 */
public record GroupMember(
    long id,
    long groupId,
    Party party,
    LocalText name,
    Part part,
    AlignmentScore score,
    State state,
    String reason) {

  /** As what it is asked. */
  public enum Part {
    LEAD,
    CO,
    PARTNER,
    ALIGNED,
    ADDED
  }

  /** How far it came. */
  public enum State {
    SUGGESTED,
    PROPOSED,
    REMOVED,
    MEMBER,
    ABSENT
  }

  /**
   * An agency or an NGO.
   *
   * @param agencyCode null for an NGO
   * @param ngoId null for an agency
   */
  public record Party(String agencyCode, Long ngoId) {

    public Party {
      if ((agencyCode == null) == (ngoId == null)) {
        throw new IllegalArgumentException("a party is an agency or an NGO");
      }
    }

    /** An agency. */
    public static Party agency(String code) {
      return new Party(code, null);
    }

    /** An NGO. */
    public static Party ngo(long id) {
      return new Party(null, id);
    }

    public boolean isAgency() {
      return agencyCode != null;
    }

    /** Short form for forms: {@code A-DOE} or {@code N-6}. */
    public String code() {
      return isAgency() ? "A-" + agencyCode : "N-" + ngoId;
    }

    /** Whether the member acts for this party in that council. */
    public boolean isRepresentedBy(Member member, long councilId) {
      return isAgency()
          ? member.agencies(councilId).contains(agencyCode)
          : member.ngos().stream().anyMatch(id -> Objects.equals(id, ngoId));
    }
  }

  public boolean isLeadAgency() {
    return party.isAgency() && part == Part.LEAD;
  }
}
