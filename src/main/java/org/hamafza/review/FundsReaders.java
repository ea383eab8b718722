package org.hamafza.review;

import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.hamafza.tasks.TaskInbox;
import org.springframework.stereotype.Component;

/** Lets finance read a case for which it is asked for money, or was. */
@Component
class FundsReaders implements CaseReaders {

  private final FundsTable answers;
  private final TaskInbox inbox;

  FundsReaders(FundsTable answers, TaskInbox inbox) {
    this.answers = answers;
    this.inbox = inbox;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return member.has(Role.FINANCE_OFFICER, proposal.councilId())
        && (!answers.of(proposal.id()).isEmpty()
            || inbox.waits(proposal.id(), ConfirmFundsForm.KEY));
  }
}
