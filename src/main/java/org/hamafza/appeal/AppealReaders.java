package org.hamafza.appeal;

import org.hamafza.identity.Member;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** Lets those read a case who hear an appeal about it. */
@Component
class AppealReaders implements CaseReaders {

  private final Panel panel;

  AppealReaders(Panel panel) {
    this.panel = panel;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return panel.hears(member.personId(), proposal.id());
  }
}
