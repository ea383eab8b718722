package org.hamafza.clearance;

import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may read which content: its NGO, who may read the case, the authority, and more later. */
@Component
class ContentRights {

  /** The people of a council, who may read what was cleared. */
  static final Role[] OF_COUNCIL = {
    Role.SECRETARIAT_OFFICER,
    Role.SECRETARIAT_LEAD,
    Role.SECOND_SIGNER,
    Role.EXPERT_REVIEWER,
    Role.AGENCY_FOCAL,
    Role.SUBJECT_AUTHORITY,
    Role.COUNCIL_MEMBER,
    Role.COUNCIL_CHAIR,
    Role.ACTING_CHAIR,
    Role.WG_COORDINATOR,
    Role.AUDITOR
  };

  private final ContentTable table;
  private final ContentUses uses;
  private final Proposals proposals;

  ContentRights(ContentTable table, ContentUses uses, Proposals proposals) {
    this.table = table;
    this.uses = uses;
    this.proposals = proposals;
  }

  /**
   * The item, if the member may read it.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  ContentItem visible(Member member, long id) {
    return table.find(id).filter(item -> mayRead(member, item)).orElseThrow(NotFound::new);
  }

  /** The item, if the member writes for its NGO. */
  ContentItem own(Member member, long id) {
    return table.find(id).filter(item -> isOwn(member, item)).orElseThrow(NotFound::new);
  }

  static boolean isOwn(Member member, ContentItem item) {
    return member.ngos().contains(item.ngoId());
  }

  boolean mayRead(Member member, ContentItem item) {
    if (isOwn(member, item)) {
      return true;
    }
    Proposal proposal = proposals.get(item.proposalId());
    if (!item.isHandedIn() || proposals.bars(member, proposal)) {
      return false;
    }
    return isAuthority(member, item)
        || proposals.mayRead(member, proposal)
        || item.isCleared() && (isParty(member, item) || isOfCouncil(member, item));
  }

  private boolean isParty(Member member, ContentItem item) {
    return uses.ngos(item.id()).stream().anyMatch(member.ngos()::contains);
  }

  private static boolean isOfCouncil(Member member, ContentItem item) {
    return member.hasAny(item.councilId(), OF_COUNCIL);
  }

  /** Whether the member answers for the subject, whoever the NGO is. */
  static boolean isAuthority(Member member, ContentItem item) {
    return member.agencies(Role.SUBJECT_AUTHORITY, item.councilId()).contains(item.agencyCode());
  }

  /** Whether the member may decide about it: as the authority, and belonging to no NGO of it. */
  boolean mayJudge(Member member, ContentItem item) {
    Proposal proposal = proposals.get(item.proposalId());
    return isAuthority(member, item)
        && !isOwn(member, item)
        && proposal.partners().stream().noneMatch(member.ngos()::contains)
        && !proposals.bars(member, proposal);
  }
}
