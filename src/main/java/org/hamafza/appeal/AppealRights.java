package org.hamafza.appeal;

import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may know of an appeal. */
@Component
class AppealRights {

  private static final Role[] OFFICE = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR
  };
  // Who is told when an appeal gets nowhere.
  private static final Role[] CHAIRS = {Role.COUNCIL_CHAIR, Role.ACTING_CHAIR};

  private final AppealTable table;
  private final Panel panel;
  private final Proposals proposals;

  AppealRights(AppealTable table, Panel panel, Proposals proposals) {
    this.table = table;
    this.panel = panel;
    this.proposals = proposals;
  }

  /** The councils whose appeals the member reads by office. */
  Set<Long> councils(Member member) {
    return member.councilsAs(OFFICE);
  }

  /**
   * The appeal, if the member may read it: the NGO its own, the office, who hears it, the chair,
   * and the council once it may be put on an agenda.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  Appeal visible(Member member, long id) {
    return table.find(id).filter(each -> mayRead(member, each)).orElseThrow(NotFound::new);
  }

  private boolean mayRead(Member member, Appeal appeal) {
    if (member.ngos().contains(appeal.ngoId())) {
      return true;
    }
    if (proposals.bars(member, proposals.get(appeal.proposalId()))) {
      return false;
    }
    boolean heard = appeal.relief() != null;
    return isInner(member, appeal)
        || member.hasAny(appeal.councilId(), CHAIRS)
        || heard && member.has(Role.COUNCIL_MEMBER, appeal.councilId());
  }

  /** Whether the member reads what is said within: notes, and what each of the panel thinks. */
  boolean isInner(Member member, Appeal appeal) {
    return member.hasAny(appeal.councilId(), OFFICE)
        || panel.of(appeal.id()).contains(member.personId());
  }
}
